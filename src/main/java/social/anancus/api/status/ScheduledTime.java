package social.anancus.api.status;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;

/** Reads when a status is to be published: ISO 8601, in UTC where nothing else is said, with a blank instead of the T too. */
final class ScheduledTime {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd['T'HH:mm[:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("][XXX][XX][X]]")
            .toFormatter(Locale.ROOT);

    private ScheduledTime() {}

    /**
     * @param text the parameter {@code scheduled_at}
     * @return the time; null where it is absent or blank
     * @throws Invalid if it is none
     */
    static @Nullable Instant of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String form = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)[ t]", "$1T");
        try {
            TemporalAccessor time = FORM.parseBest(form, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case ZonedDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeException e) {
            throw new Invalid("Validation failed: Scheduled at is invalid");
        }
    }
}
