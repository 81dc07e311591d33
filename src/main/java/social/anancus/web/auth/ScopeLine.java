package social.anancus.web.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.login.Scopes;

/**
 * One thing that an application would be allowed to do.
 *
 * @param icon the name of a symbol
 * @param key the key of its text
 * @param areas the keys of what it is limited to, in order; empty for no limit
 * @param grave whether it should be thought over
 */
public record ScopeLine(String icon, String key, List<String> areas, boolean grave) {
    private static final Map<String, String> ICONS = new LinkedHashMap<>();

    static {
        ICONS.put("profile", "user");
        ICONS.put("read", "eye");
        ICONS.put("write", "feather");
        ICONS.put("follow", "user-plus");
        ICONS.put("push", "bell");
        ICONS.put("admin:read", "shield");
        ICONS.put("admin:write", "shield");
    }

    /**
     * @param scopes what is asked for
     * @return the same for people: one line for each family of scopes
     */
    static List<ScopeLine> of(Scopes scopes) {
        List<ScopeLine> lines = new ArrayList<>();
        ICONS.forEach((family, icon) -> {
            boolean grave = family.startsWith("admin");
            String key = "scope." + family.replace(':', '.');
            List<String> areas = scopes.names().stream()
                    .filter(name -> name.startsWith(family + ":") && isArea(name, family))
                    .map(name -> "scope.area." + name.substring(family.length() + 1))
                    .toList();
            if (scopes.names().contains(family)) {
                lines.add(new ScopeLine(icon, key, List.of(), grave));
            } else if (!areas.isEmpty()) {
                lines.add(new ScopeLine(icon, key + ".some", areas, grave));
            }
        });
        return lines;
    }

    private static boolean isArea(String name, String family) {
        return name.indexOf(':', family.length() + 1) < 0;
    }
}
