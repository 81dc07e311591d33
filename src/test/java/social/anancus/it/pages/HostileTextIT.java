package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.ApiPerson;
import social.anancus.support.Chromium;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** What people type into every field that others see: it stays text, opens nothing, and pushes nothing aside. */
class HostileTextIT {
    private static final String LONG = Hostile.LONG.substring(0, 400);

    private static RunningServer server;
    private static Browser browser;
    private static Guest alice;
    private static String post;
    private static String other;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.unlimited();
        browser = Chromium.launch();
        Login login = Login.create(server, "hostile");
        post = fill(login.api());
        other = ApiPerson.create(server, "hostileneighbour").id();
        alice = Guest.visitor(server, browser).logIn(login);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String fill(ApiPerson person) {
        person.form(
                        "PATCH",
                        "/api/v1/accounts/update_credentials",
                        "display_name",
                        "<b onclick=x>\u202EW</b>",
                        "note",
                        (Hostile.SCRIPT + Hostile.BREAKOUT + Hostile.TURNED + " " + LONG).substring(0, 500),
                        "fields_attributes[0][name]",
                        Hostile.SCRIPT,
                        "fields_attributes[0][value]",
                        "javascript:alert(5)",
                        "fields_attributes[1][name]",
                        LONG.substring(0, 200),
                        "fields_attributes[1][value]",
                        Hostile.BREAKOUT)
                .ok();
        String picture = person.upload(
                        "/api/v2/media", Pictures.png(60, 40), "description", Hostile.SCRIPT + Hostile.BREAKOUT + LONG)
                .body()
                .path("id")
                .asText();
        person.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        Hostile.SCRIPT + " " + Hostile.TURNED + " javascript:alert(6) #hostile",
                        "spoiler_text",
                        Hostile.BREAKOUT,
                        "media_ids[]",
                        picture)
                .ok();
        person.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        "#hostile",
                        "poll[options][]",
                        Hostile.SCRIPT.substring(0, 30),
                        "poll[options][]",
                        "W".repeat(50),
                        "poll[expires_in]",
                        "3600")
                .ok();
        person.post(Hostile.BREAKOUT + " #hostile", "public");
        return person.post(LONG + " #hostile", "public").path("id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/public/local",
                "/tags/hostile",
                "/@hostile",
                "/@hostile/about",
                "/@hostile/POST",
                "/posts/POST/edit",
                "/posts/POST/delete",
                "/compose?reply_to=POST",
                "/search?q=hostile",
                "/settings/profile"
            })
    void aPageShowsItAsText(String path) {
        alice.troubles().clear();
        alice.open(path.replace("POST", post));

        Hostile.check(alice, path);
    }

    /** More than anything may hold is refused with the form as it was, or cut, and either way the page keeps its shape. */
    @ParameterizedTest
    @CsvSource({
        "/compose, #text, button[name=do][value=publish]",
        "/compose, #text, button[name=do][value=draft]",
        "/compose?reply_to=POST, #text, button[name=add][value=poll]",
        "/settings/profile, #display_name, .save-bar button[type=submit]",
        "/settings/profile, #note, .save-bar button[type=submit]",
        "/settings/profile, #name_1, .save-bar button[type=submit]",
        "/settings/profile, #value_1, .save-bar button[type=submit]",
        "/settings/filters/new, #title, .save-bar button[type=submit]",
        "/settings/filters/new, #word_1, .save-bar button[type=submit]",
        "/settings/delete, #username, main form button[type=submit]",
        "/lists, #title, main form button",
        "/@hostileneighbour, #note, .note-box button",
        "/people/OTHER/report, textarea, main form button[type=submit]"
    })
    void aFormTakesTenThousandLetters(String path, String field, String button) {
        Page page = alice.open(path.replace("POST", post).replace("OTHER", other));
        page.evaluate(UNLIMITED);
        alice.troubles().clear();

        int status = alice.send(button, form -> form.fill(field, Hostile.LONG));

        assertThat(status).as("accepted, or refused with a page").isIn(200, 422);
        alice.troubles().removeIf(trouble -> trouble.contains("status of 422"));
        Hostile.check(alice, path);
    }

    private static final String UNLIMITED = """
            () => {
              document.querySelectorAll('[maxlength], [required]').forEach(each => {
                each.removeAttribute('maxlength');
                each.removeAttribute('required');
              });
              document.querySelectorAll('details').forEach(each => each.open = true);
            }
            """;
}
