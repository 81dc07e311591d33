package social.anancus.web.landing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * A long text of admins.
 *
 * @param title the key of its heading
 * @param text the text
 * @param updatedAt when it was written; null where that is not told
 * @param since from when it holds; null where that is not told
 * @param until when the next version takes its place; null for none
 */
public record LongText(
        String title,
        SafeHtml text,
        @Nullable Instant updatedAt,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /**
     * @param locale the reader's language
     * @return from when it holds, in that language; empty where that is not told
     */
    public String sinceIn(Locale locale) {
        return inWords(since, locale);
    }

    /**
     * @param locale the reader's language
     * @return when the next version takes its place, in that language; empty for none
     */
    public String untilIn(Locale locale) {
        return inWords(until, locale);
    }

    private static String inWords(@Nullable LocalDate date, Locale locale) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(date);
    }
}
