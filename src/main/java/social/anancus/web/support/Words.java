package social.anancus.web.support;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.i18n.Messages;

/** Numbers and times in the words of one language; used by one thread. */
public final class Words {
    private static final int PLAIN_UP_TO = 9_999;
    private static final int RELATIVE_DAYS = 7;

    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private @Nullable NumberFormat plain;
    private @Nullable NumberFormat compact;

    /**
     * @param messages texts
     * @param locale the language
     * @param zone where the reader is
     * @param now the time
     */
    public Words(Messages messages, Locale locale, ZoneId zone, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
    }

    /**
     * @param number a number
     * @return it in the language's digits; beyond 9,999 shortened, such as 12K
     */
    public String count(long number) {
        if (number >= 0 && number < 1000 && locale.getUnicodeLocaleType("nu") == null) {
            return Long.toString(number);
        }
        return number <= PLAIN_UP_TO ? plain().format(number) : compact().format(number);
    }

    /**
     * @param number a number
     * @return all of its digits
     */
    public String exact(long number) {
        return plain().format(number);
    }

    /**
     * @param time a moment
     * @return how long ago, if that is less than a week; else the date
     */
    public String ago(Instant time) {
        Duration past = Duration.between(time, now);
        if (past.isNegative() || past.toDays() >= RELATIVE_DAYS) {
            return past.isNegative() && past.toHours() > -1 ? messages.text(locale, "time.now") : date(time);
        }
        if (past.toMinutes() < 1) {
            return messages.text(locale, "time.now");
        }
        if (past.toHours() < 1) {
            return messages.text(locale, "time.minutes", past.toMinutes());
        }
        return past.toDays() < 1
                ? messages.text(locale, "time.hours", past.toHours())
                : messages.text(locale, "time.days", past.toDays());
    }

    /**
     * @param time a moment
     * @return the day, with the year only if it is another than this one
     */
    public String date(Instant time) {
        ZonedDateTime there = time.atZone(zone);
        boolean thisYear = there.getYear() == now.atZone(zone).getYear();
        String pattern = messages.text(locale, thisYear ? "time.day" : "time.day-year");
        return DateTimeFormatter.ofPattern(pattern, locale).format(there);
    }

    /**
     * @param time a moment
     * @return day and time at length
     */
    public String full(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    private NumberFormat plain() {
        NumberFormat known = plain;
        if (known == null) {
            known = NumberFormat.getIntegerInstance(locale);
            plain = known;
        }
        return known;
    }

    private NumberFormat compact() {
        NumberFormat known = compact;
        if (known == null) {
            known = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
            known.setMaximumFractionDigits(1);
            compact = known;
        }
        return known;
    }
}
