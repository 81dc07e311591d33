package social.anancus.federation.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of time in headers (RFC 9110, section 5.6.7). */
final class HttpDates {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDates() {}

    static String write(Instant time) {
        return WRITTEN.format(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * @param text a {@code Date} header
     * @return its time; null if it is none
     */
    static @Nullable Instant read(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
