package social.anancus.federation.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of ActivityStreams documents (ActivityPub, section 3.2); no other is taken for one. */
public final class ActivityMediaType {
    /** The short one. */
    public static final String ACTIVITY_JSON = "application/activity+json";

    /** The long one. */
    public static final String LD_JSON = "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";

    private static final String PROFILE = "https://www.w3.org/ns/activitystreams";
    private static final int MAX_LENGTH = 1024;

    private ActivityMediaType() {}

    /**
     * @param contentType the value of a {@code Content-Type} or of a link's {@code type}
     * @return whether it is one of the two
     */
    public static boolean is(@Nullable String contentType) {
        if (contentType == null || contentType.length() > MAX_LENGTH) {
            return false;
        }
        String[] parts = contentType.split(";", -1);
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals(ACTIVITY_JSON)) {
            return true;
        }
        if (!type.equals("application/ld+json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.toLowerCase(Locale.ROOT).startsWith("profile=")) {
                return names(parameter.substring("profile=".length()));
            }
        }
        return false;
    }

    /** A list of addresses with spaces between, in quotes or not (RFC 6906). */
    private static boolean names(String profiles) {
        String bare = profiles.strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        for (String each : bare.split(" ", -1)) {
            if (each.equals(PROFILE) || each.equals(PROFILE + "#")) {
                return true;
            }
        }
        return false;
    }
}
