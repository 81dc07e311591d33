package social.anancus.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    private final Messages messages = Messages.strict();

    @Test
    void everyKeyIsInEveryLanguageWithTheSamePlaceholders() {
        for (Locale locale : Locales.SUPPORTED) {
            assertThat(messages.keys(locale))
                    .as("keys of %s", locale)
                    .containsExactlyElementsOf(messages.keys(Locale.ENGLISH));
            for (String key : messages.keys(locale)) {
                assertThat(placeholders(locale, key))
                        .as("placeholders of %s in %s", key, locale)
                        .isEqualTo(placeholders(Locale.ENGLISH, key));
            }
        }
    }

    @Test
    void everyTextIsAPatternThatSaysWhatItShows() {
        for (Locale locale : Locales.SUPPORTED) {
            for (String key : messages.keys(locale)) {
                String pattern = pattern(locale, key);
                assertThat(new MessageFormat(pattern, locale)).isNotNull();
                assertThat(pattern)
                        .as("%s in %s: write ’ or double the apostrophe", key, locale)
                        .doesNotContainPattern(LONE_APOSTROPHE);
                assertThat(pattern).as("%s in %s", key, locale).isNotBlank();
            }
        }
    }

    @Test
    void placesAreFilledInTheLanguageOfTheText() {
        assertThat(messages.text(Locale.ENGLISH, "mail.confirmation.body", "alice", "anancus.example", "", 1))
                .contains("within one hour.");
        assertThat(messages.text(Locale.GERMANY, "mail.confirmation.body", "alice", "anancus.example", "", 2000))
                .contains("2.000 Stunden");
    }

    @Test
    void whatPeopleWroteDoesNotTurnTheTextRound() {
        assertThat(messages.text(Locale.ENGLISH, "people.follow.label", "Alice"))
                .isEqualTo("Follow Alice");
        assertThat(messages.text(Locale.ENGLISH, "people.follow.label", "אליס")).isEqualTo("Follow \u2068אליס\u2069");
        assertThat(messages.text(Locale.ENGLISH, "people.follow.label", "\u2069\u202Egnp.exe\u2067"))
                .isEqualTo("Follow \u2068gnp.exe\u2069");
        String inner = messages.text(Locale.ENGLISH, "people.follow.label", "אליס");
        assertThat(messages.text(Locale.ENGLISH, "people.follow.label", inner))
                .isEqualTo("Follow \u2068Follow \u2068אליס\u2069\u2069");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(messages.text(Locale.JAPANESE, "mail.test.title")).isEqualTo("Mail works");
    }

    @Test
    void aMissingKeyIsAnErrorInTestsAndShownAsItIsElsewhere() {
        assertThatThrownBy(() -> messages.text(Locale.GERMAN, "no.such.key"))
                .isInstanceOf(MissingMessageException.class)
                .hasMessageContaining("no.such.key");
        Messages forgiving = new Messages();
        forgiving.load();
        assertThat(forgiving.text(Locale.GERMAN, "no.such.key", 1)).isEqualTo("no.such.key");
        assertThat(messages.has("no.such.key")).isFalse();
    }

    private Set<String> placeholders(Locale locale, String key) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER
                .matcher(pattern(locale, key))
                .results()
                .map((MatchResult result) -> result.group(1))
                .forEach(found::add);
        return found;
    }

    private String pattern(Locale locale, String key) {
        return Objects.requireNonNull(messages.pattern(locale, key), key);
    }
}
