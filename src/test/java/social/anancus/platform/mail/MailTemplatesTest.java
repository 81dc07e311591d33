package social.anancus.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.settings.ServerSettings;

class MailTemplatesTest {
    private static final String TO = "alice@remote.example";
    private static final String LINK = "https://anancus.example/confirm?token=a1&b=2";

    private final MailTemplates templates = new MailTemplates(
            Messages.strict(), ServerSettings.of(Map.of("LOCAL_DOMAIN", "anancus.example"), Map.of()));

    private MailMessage render(String name, Locale locale, String person) {
        Map<String, Object> values = switch (name) {
            case "test" -> Map.of();
            case "approved" -> Map.of("name", person, "link", LINK);
            default -> Map.of("name", person, "link", LINK, "hours", 48);
        };
        return templates.render(name, locale, TO, values);
    }

    @ParameterizedTest
    @CsvSource({
        "confirmation,en",
        "confirmation,de",
        "approved,en",
        "approved,de",
        "welcome_admin_created,en",
        "welcome_admin_created,de",
        "test,en",
        "test,de"
    })
    void everyMailIsWholeInEveryLanguage(String name, String language) {
        MailMessage message = render(name, Locale.forLanguageTag(language), "alice");
        Document page = Jsoup.parse(message.html());

        assertThat(message.to()).isEqualTo(TO);
        assertThat(message.subject()).contains("anancus.example");
        assertThat(message.subject() + message.text() + page.body().text()).doesNotContain("{", "}", "mail.");
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(page.title());
        assertThat(message.text()).startsWith(page.title() + "\n====").contains("\n-- \n");
        if (!name.equals("test")) {
            assertThat(page.select("a.button").attr("href")).isEqualTo(LINK);
            assertThat(message.text()).contains("\n" + LINK + "\n");
        }
        if (name.equals("confirmation") || name.startsWith("welcome")) {
            assertThat(message.text()).contains("48");
        }
        assertThat(message.text().lines().filter(line -> !line.contains(LINK)))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
    }

    @Test
    void whatPeopleAreCalledIsTextAndNeverMarkup() {
        String name = "<img src=x onerror=alert(1)> & {0} {{title}} \"q\" 'it''s'";
        MailMessage message = render("confirmation", Locale.ENGLISH, name);
        Document page = Jsoup.parse(message.html());

        assertThat(page.select("img, script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Welcome, " + name);
        assertThat(message.text()).contains(name);
    }

    @Test
    void aNameWithLineBreaksMakesNoLineOfItsOwn() {
        MailMessage message =
                render("confirmation", Locale.ENGLISH, "alice\r\nBcc: bob@remote.example\n\nfree \u202ecoins\u2066");
        assertThat(message.text()).contains("Welcome, alice Bcc: bob@remote.example free coins\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "", "/confirm", "https://a.example/ b"})
    void aButtonLeadsOnlyToTheWeb(String link) {
        Map<String, Object> values = Map.of("name", "alice", "link", link, "hours", 1);
        assertThatThrownBy(() -> templates.render("confirmation", Locale.ENGLISH, TO, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void missingAndUnknownValuesAndMailsAreNamed() {
        assertThatThrownBy(() -> templates.render("confirmation", Locale.ENGLISH, TO, Map.of("name", "alice")))
                .hasMessageContaining("link");
        assertThatThrownBy(() -> templates.render("test", Locale.ENGLISH, TO, Map.of("nmae", "alice")))
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> templates.render("nothing", Locale.ENGLISH, TO, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> templates.render("../i18n/messages", Locale.ENGLISH, TO, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
