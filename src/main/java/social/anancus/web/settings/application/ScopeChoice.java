package social.anancus.web.settings.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import social.anancus.core.login.Scopes;

/**
 * A scope in the tree of those that an application may ask for.
 *
 * @param name the scope
 * @param text the key of what it means
 * @param checked whether it is chosen
 * @param admin whether it is about the server
 * @param parts what it consists of
 */
public record ScopeChoice(String name, String text, boolean checked, boolean admin, List<ScopeChoice> parts) {
    private static final Set<String> FAMILIES = Set.of("read", "write", "admin:read", "admin:write");

    /**
     * @param chosen the scopes that are chosen
     * @return the whole tree, in the order of the documentation
     */
    static List<ScopeChoice> tree(Collection<String> chosen) {
        return Scopes.KNOWN.stream()
                .filter(name -> parent(name).isEmpty())
                .map(name -> of(name, chosen))
                .toList();
    }

    private static ScopeChoice of(String name, Collection<String> chosen) {
        List<ScopeChoice> parts = Scopes.KNOWN.stream()
                .filter(other -> parent(other).equals(name))
                .map(other -> new ScopeChoice(
                        other,
                        "scope.area." + other.substring(name.length() + 1),
                        chosen.contains(other),
                        other.startsWith("admin"),
                        List.of()))
                .toList();
        String text = "scope." + name.replace(':', '.') + ".more";
        return new ScopeChoice(name, text, chosen.contains(name), name.startsWith("admin"), parts);
    }

    private static String parent(String name) {
        int colon = name.lastIndexOf(':');
        String before = colon < 0 ? "" : name.substring(0, colon);
        return FAMILIES.contains(before) ? before : "";
    }
}
