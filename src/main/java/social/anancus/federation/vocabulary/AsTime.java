package social.anancus.federation.vocabulary;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times and durations as other servers write them (xsd:dateTime, xsd:duration), with the usual slips. */
public final class AsTime {
    private static final int MAX_LENGTH = 64;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)$");
    // bounded, each part at most once: one pass
    private static final Pattern DURATION =
            Pattern.compile("P(?:(\\d{1,9})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.\\d{1,9})?S)?)?");

    private AsTime() {}

    /**
     * @param text a time; without a zone UTC is meant, without a time of day midnight
     * @return it; null for what is none, or lies before 1970 or beyond the year 9999
     */
    public static @Nullable Instant parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return null;
        }
        try {
            Instant time = read(stripped.toUpperCase(Locale.ROOT));
            return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant read(String text) {
        String wanted = text.replaceFirst("(?<=\\d) (?=\\d\\d:)", "T").replaceFirst(" (?:UTC|GMT)$", "Z");
        if (wanted.indexOf('T') < 0) {
            return LocalDate.parse(wanted).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (!ZONE.matcher(wanted).find()) {
            return LocalDateTime.parse(wanted).toInstant(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(wanted.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant();
    }

    /**
     * @param text such as {@code PT1145S}
     * @return how long; null for what is no duration of days and less
     */
    public static @Nullable Duration parseDuration(String text) {
        Matcher parts = DURATION.matcher(text.strip());
        if (text.length() > MAX_LENGTH || !parts.matches()) {
            return null;
        }
        return Duration.ofDays(part(parts, 1))
                .plusHours(part(parts, 2))
                .plusMinutes(part(parts, 3))
                .plusSeconds(part(parts, 4));
    }

    private static long part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
