package social.anancus.web.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.support.Words;

/** How one page speaks: texts, numbers and times in its language. */
final class Speech {
    private final Messages messages;
    private final Locale locale;
    private final Words words;
    private final Instant now;

    Speech(Messages messages, Locale locale, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.words = new Words(messages, locale, ZoneOffset.UTC, now);
        this.now = now;
    }

    Instant now() {
        return now;
    }

    String text(String key, Object... values) {
        return messages.text(locale, key, values);
    }

    String number(long number) {
        return words.count(number);
    }

    MomentItem moment(Instant time) {
        return new MomentItem(time.toString(), words.full(time), words.ago(time));
    }

    String date(Instant time) {
        return words.date(time);
    }

    /** The word of a button and its number; the word alone for none. */
    ActionsItem.Act act(String key, long number, boolean done) {
        String word = messages.text(locale, key);
        return number == 0
                ? new ActionsItem.Act("", word, done)
                : new ActionsItem.Act(words.count(number), word + ", " + words.count(number), done);
    }

    /** The language's name in itself is not known to all; its name in the page's language is. */
    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }
}
