package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.ApiPerson;
import social.anancus.support.Chromium;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** What people type into every field that others see: it stays text, opens nothing, and pushes nothing aside. */
class HostileTextIT {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>";
    private static final String BREAKOUT =
            "'\"></textarea></title></div><a href=\"javascript:alert(4)\">x</a>${7*7}#{7*7}{{7*7}}";
    private static final String TURNED =
            "\u202Egnp.exe\u202C \u2067x\u2069 a\u200Bb\u200D\uFEFF\u0301\u0489\u0489\u0489";
    private static final String LONG = "W".repeat(400);

    private static RunningServer server;
    private static Browser browser;
    private static Guest alice;
    private static String post;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.unlimited();
        browser = Chromium.launch();
        Login login = Login.create(server, "hostile");
        post = fill(login.api());
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
                        SCRIPT + BREAKOUT + TURNED + " " + LONG.substring(0, 300),
                        "fields_attributes[0][name]",
                        SCRIPT,
                        "fields_attributes[0][value]",
                        "javascript:alert(5)",
                        "fields_attributes[1][name]",
                        LONG.substring(0, 200),
                        "fields_attributes[1][value]",
                        BREAKOUT)
                .ok();
        String picture = person.upload("/api/v2/media", Pictures.png(60, 40), "description", SCRIPT + BREAKOUT + LONG)
                .body()
                .path("id")
                .asText();
        person.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        SCRIPT + " " + TURNED + " javascript:alert(6) #hostile",
                        "spoiler_text",
                        BREAKOUT,
                        "media_ids[]",
                        picture)
                .ok();
        person.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        "#hostile",
                        "poll[options][]",
                        SCRIPT.substring(0, 30),
                        "poll[options][]",
                        "W".repeat(50),
                        "poll[expires_in]",
                        "3600")
                .ok();
        person.post(BREAKOUT + " #hostile", "public");
        return person.post(LONG + " #hostile", "public").path("id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/public/local",
                "/tags/hostile",
                "/@hostile/POST",
                "/posts/POST/edit",
                "/compose?reply_to=POST"
            })
    void aPageShowsItAsText(String path) {
        alice.troubles().clear();
        Page page = alice.open(path.replace("POST", post));

        assertThat(page.locator("script:not([src])").count())
                .as("scripts in the page")
                .isZero();
        assertThat(page.locator("main [onclick], main [onerror], main [onload], a[href^='javascript:']")
                        .count())
                .as("handlers and addresses that run")
                .isZero();
        assertThat(page.content())
                .as("nothing is evaluated")
                .doesNotContain("49#")
                .doesNotContain("{49}");
        PageCheck.fits(page, path);
        assertThat(alice.troubles()).isEqualTo(List.of());
    }
}
