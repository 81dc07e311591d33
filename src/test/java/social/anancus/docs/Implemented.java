package social.anancus.docs;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.boot.ApiApplication;
import social.anancus.boot.PagesApplication;
import social.anancus.boot.SiteApplication;
import social.anancus.support.contract.Endpoint;

/** The endpoints that resources serve, read from their annotations, as {@code GET /api/v1/accounts/:}. */
final class Implemented {
    private Implemented() {}

    static Set<String> titles() {
        Set<String> titles = new TreeSet<>();
        new ApiApplication().getClasses().forEach(type -> add(titles, "/api", type));
        new SiteApplication().getClasses().forEach(type -> add(titles, "", type));
        new PagesApplication().getClasses().forEach(type -> add(titles, "", type));
        return titles;
    }

    /**
     * @return the endpoint's method and path in the form of {@link #titles}
     */
    static String title(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path().replaceAll("[:*][^/]+", ":");
    }

    private static void add(Set<String> titles, String root, Class<?> type) {
        Path base = type.getAnnotation(Path.class);
        if (base == null) {
            return;
        }
        for (Method method : type.getMethods()) {
            String verb = verb(method);
            if (verb != null) {
                Path own = method.getAnnotation(Path.class);
                titles.add(verb + " " + root + join(base.value(), own == null ? "" : own.value()));
            }
        }
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String join(String base, String own) {
        String path = "/" + base + "/" + own;
        return path.replaceAll("\\{[^/]*(?:\\{[^}]*}[^/]*)*}", ":")
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
    }
}
