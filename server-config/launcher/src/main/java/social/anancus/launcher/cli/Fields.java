package social.anancus.launcher.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command tells the server: the members of a JSON object, in their order. What was not given is null. */
final class Fields {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
