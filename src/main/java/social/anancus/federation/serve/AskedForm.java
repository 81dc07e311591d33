package social.anancus.federation.serve;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody asks for a document or for the page about the same thing, as Mastodon decides it: a document is what an
 * {@code Accept} that names JSON wants, or a path that ends in {@code .json}.
 */
public final class AskedForm {
    private static final String SUFFIX = ".json";

    private AskedForm() {}

    /**
     * @param path the path of the request
     * @param accept its header {@code Accept}; null for none
     * @return whether JSON is meant
     */
    public static boolean isJson(String path, @Nullable String accept) {
        if (path.endsWith(SUFFIX)) {
            return true;
        }
        if (accept == null) {
            return false;
        }
        double json = 0;
        double page = 0;
        for (String range : accept.split(",", -1)) {
            int semicolon = range.indexOf(';');
            String type = (semicolon < 0 ? range : range.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (isJsonType(type)) {
                json = Math.max(json, quality(range));
            } else if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                page = Math.max(page, quality(range));
            }
        }
        return json > 0 && json >= page;
    }

    private static boolean isJsonType(String type) {
        return switch (type) {
            case "application/json",
                    "application/activity+json",
                    "application/ld+json",
                    "application/jrd+json",
                    "text/x-json" -> true;
            default -> false;
        };
    }

    private static double quality(String range) {
        for (String parameter : range.split(";", -1)) {
            String stripped = parameter.strip();
            if (stripped.regionMatches(true, 0, "q=", 0, 2)) {
                try {
                    return Double.parseDouble(stripped.substring(2).strip());
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /**
     * @param path the path of a request
     * @return the same without the ending that asks for JSON
     */
    public static String withoutSuffix(String path) {
        return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    }
}
