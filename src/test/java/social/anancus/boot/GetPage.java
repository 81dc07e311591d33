package social.anancus.boot;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method of the page resources that answers GET, for tests that must not leave any out.
 *
 * @param method class and method
 * @param template of its addresses, from the slash
 */
public record GetPage(String method, String template) {
    /**
     * @return all that there are
     */
    public static List<GetPage> all() {
        return Resources.pages().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .map(method -> of(type, method)))
                .sorted(Comparator.comparing(GetPage::template))
                .toList();
    }

    private static GetPage of(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = slash(type.getAnnotation(Path.class).value()) + (below == null ? "" : slash(below.value()));
        return new GetPage(type.getSimpleName() + "." + method.getName(), template);
    }

    private static String slash(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    /**
     * @param address a path with or without a query
     * @return the page that answers it: of those it fits, the one with most of it in letters, as JAX-RS chooses
     */
    public static Optional<GetPage> at(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return all().stream()
                .filter(page -> page.parsed().pattern().matcher(path).matches())
                .max(Comparator.comparingInt(page -> page.parsed().letters()));
    }

    private record Parsed(Pattern pattern, int letters) {}

    /** Each part in braces is a name, or a name and what fits it, which may have braces of its own. */
    private Parsed parsed() {
        StringBuilder pattern = new StringBuilder();
        int letters = 0;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < template.length(); i++) {
            char each = template.charAt(i);
            if (each == '{') {
                from = depth++ == 0 ? i + 1 : from;
            } else if (each == '}') {
                if (--depth == 0) {
                    String part = template.substring(from, i);
                    int colon = part.indexOf(':');
                    pattern.append("(?:")
                            .append(
                                    colon < 0
                                            ? "[^/]+"
                                            : part.substring(colon + 1).strip())
                            .append(')');
                }
            } else if (depth == 0) {
                pattern.append(Pattern.quote(Character.toString(each)));
                letters++;
            }
        }
        return new Parsed(Pattern.compile(pattern.toString()), letters);
    }
}
