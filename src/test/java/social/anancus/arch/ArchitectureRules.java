package social.anancus.arch;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every rule about classes, under the name by which a failure speaks of it.
 *
 * @param base the package whose rings are judged: the server's own, or that of the bad examples
 */
record ArchitectureRules(String base) {
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.putAll(new RingRules(base).all());
        rules.putAll(new TechnologyRules(base).all());
        rules.putAll(new DataRules(base).all());
        rules.putAll(new RoleRules(base).all());
        return Collections.unmodifiableMap(rules);
    }
}
