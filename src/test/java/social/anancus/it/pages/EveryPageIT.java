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

/** Each page by what holds for all: axe in every scheme, narrow screens, the keyboard, nothing that the browser refuses. */
class EveryPageIT {
    private static final String ALICE = "walked";

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
        Login login = Login.create(server, ALICE);
        post = fill(login.api());
        other = ApiPerson.create(server, "neighbour").id();
        alice = Guest.visitor(server, browser).logIn(login);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Posts of each kind. */
    private static String fill(ApiPerson person) {
        String picture = person.upload(
                        "/api/v2/media",
                        Pictures.png(600, 400),
                        "description",
                        "four dots in a row",
                        "focus",
                        "0.5,0.5")
                .body()
                .path("id")
                .asText();
        person.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        "A picture #pages :smile: https://example.org/a/rather/long/address",
                        "media_ids[]",
                        picture,
                        "sensitive",
                        "true",
                        "spoiler_text",
                        "Dots")
                .ok();
        person.form(
                        "POST",
                        "/api/v1/statuses",
                        "status",
                        "Which?",
                        "poll[options][]",
                        "this",
                        "poll[options][]",
                        "that",
                        "poll[expires_in]",
                        "3600")
                .ok();
        String first = person.post("Hello #pages", "public").path("id").asText();
        person.form("POST", "/api/v1/statuses", "status", "An answer", "in_reply_to_id", first)
                .ok();
        return first;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/privacy-policy",
                "/explore",
                "/public/local",
                "/tags/pages",
                "/@walked",
                "/@walked/about",
                "/@walked/media",
                "/@walked/followers",
                "/@walked/POST",
                "/remote-follow?status=POST",
                "/auth/sign_in",
                "/auth/sign_up",
                "/auth/password/new"
            })
    void aPageForVisitors(String path) {
        try (Guest visitor = Guest.visitor(server, browser)) {
            check(visitor, path, "visitor");
            assertThat(visitor.context().cookies())
                    .as("no session for a visitor")
                    .noneMatch(cookie -> cookie.name.contains("session"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/public/local",
                "/public",
                "/explore",
                "/tags/pages",
                "/@walked",
                "/@neighbour",
                "/@walked/POST",
                "/@walked/POST/history",
                "/follow_requests",
                "/safety",
                "/people/OTHER/mute",
                "/people/OTHER/block",
                "/people/OTHER/report",
                "/favourites",
                "/bookmarks",
                "/compose",
                "/compose?reply_to=POST",
                "/posts/POST/edit",
                "/posts/POST/delete",
                "/drafts",
                "/settings/appearance"
            })
    void aPageForWhoIsLoggedIn(String path) {
        check(alice, path, "person");
    }

    private static void check(Guest guest, String path, String who) {
        guest.troubles().clear();
        Page page = guest.open(path.replace("POST", post).replace("OTHER", other));
        String name = who + path.replaceAll("[^A-Za-z]+", "-");
        PageCheck.pictures(page, name);
        PageCheck.all(page, name);
        assertThat(guest.troubles()).as(path).isEqualTo(List.of());
    }
}
