package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.it.pages.HostileStrangers.Stranger;
import social.anancus.support.ApiPerson;
import social.anancus.support.Chromium;
import social.anancus.support.peer.FederatedServer;
import social.anancus.support.peer.PeerActor;

/** What a malicious server puts into every field of what it sends, and what becomes of it wherever it is shown. */
class HostileStrangersIT {
    private static FederatedServer server;
    private static Browser browser;
    private static HostileStrangers strangers;
    private static Guest reader;
    private static Guest visitor;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = FederatedServer.one();
        browser = Chromium.launch(Guest.sees(server));
        strangers = new HostileStrangers(server);
        reader = Guest.visitor(server, browser).logIn(strangers.reader());
        visitor = Guest.visitor(server, browser);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void check(Guest guest, String path) {
        guest.open(path);
        HostileCheck.page(guest, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/public",
                "/tags/hostilework",
                "/explore",
                "/explore/people",
                "/notifications",
                "/notifications/mentions",
                "/follow_requests",
                "/conversations",
                "/@hostile_host/following",
                "/search?q=hostile",
                "/search?q=hostilework"
            })
    void aPageOfAllOfThem(String path) {
        check(reader, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/about", "/public", "/explore", "/explore/people", "/tags/hostilework", "/@hostile_host"})
    void aPageOfAllOfThemForVisitors(String path) {
        check(visitor, path);
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfOneOfThem(Hostile value) {
        Stranger one = strangers.of(value);
        String profile = "/@" + one.actor().handle();
        List<String> paths = new ArrayList<>(List.of(
                profile,
                profile + "/about",
                profile + "/with_replies",
                profile + "/media",
                profile + "/featured",
                profile + "/" + one.note() + "/history",
                profile + "/" + one.poll(),
                "/people/" + one.id() + "/report",
                "/people/" + one.id() + "/block_domain",
                "/compose?reply_to=" + one.note(),
                "/compose?quote=" + one.note(),
                "/authorize_interaction?uri=" + one.actor().id()));
        one.pages().forEach(page -> paths.add(profile + "/" + page));
        paths.forEach(path -> check(reader, path));
        // their posts send visitors to the other server
        check(visitor, profile);
    }

    @Test
    void theirWordsInPrivate() {
        strangers
                .some("/api/v1/conversations", list -> !list.isEmpty())
                .forEach(each ->
                        check(reader, "/conversations/" + each.path("id").asText()));
    }

    @Test
    void thoseWhoAreShutOut() {
        for (Hostile value : List.of(Hostile.TURNED, Hostile.LONG, Hostile.UNSEEN)) {
            act("/api/v1/accounts/" + strangers.of(value).id() + "/mute");
            act("/api/v1/statuses/" + strangers.of(value).note() + "/mute");
        }
        check(reader, "/safety");
        for (Hostile value : List.of(Hostile.TURNED, Hostile.LONG, Hostile.UNSEEN)) {
            act("/api/v1/accounts/" + strangers.of(value).id() + "/unmute");
        }
        act("/api/v1/accounts/" + strangers.of(Hostile.BREAKOUT).id() + "/block");
        check(reader, "/safety?kind=blocked");
        act("/api/v1/accounts/" + strangers.of(Hostile.BREAKOUT).id() + "/unblock");
    }

    private static void act(String path) {
        strangers.api().form("POST", path).ok();
    }

    /** A name for handles may be as long as an address. */
    @Test
    void aHandleMayBeLong() {
        PeerActor actor = strangers.host().actor("w".repeat(500) + "-" + "w".repeat(500));
        String id = strangers
                .api()
                .get("/api/v2/search?resolve=true&type=accounts&q=@" + actor.handle())
                .ok()
                .path("accounts")
                .path(0)
                .path("id")
                .asText();
        assertThat(id).isNotEmpty();
        act("/api/v1/accounts/" + id + "/follow");
        check(reader, "/@" + actor.handle());
        check(reader, "/people/" + id + "/report");
        check(reader, "/@hostile_host/following");
    }

    /** What programs and readers of feeds are given. */
    @Test
    void whatIsNoPage() {
        ApiPerson me = strangers.api();
        List<String> paths = new ArrayList<>(List.of(
                "/api/v1/timelines/home?limit=40",
                "/api/v1/timelines/public?limit=40",
                "/api/v1/timelines/tag/hostilework?limit=40",
                "/api/v1/notifications?limit=80",
                "/api/v2/notifications",
                "/api/v1/conversations",
                "/api/v1/follow_requests",
                "/api/v2/search?q=hostile",
                "/api/v1/custom_emojis",
                "/api/v1/directory"));
        for (Hostile value : Hostile.values()) {
            Stranger one = strangers.of(value);
            paths.add("/api/v1/accounts/" + one.id());
            paths.add("/api/v1/accounts/" + one.id() + "/statuses?limit=40");
            paths.add("/api/v1/statuses/" + one.note() + "/history");
            paths.add("/api/v1/statuses/" + one.note() + "/source");
            one.pages().forEach(page -> paths.add("/api/v1/statuses/" + page));
        }
        int seen = 0;
        for (String path : paths) {
            ApiPerson.Answer answer = me.get(path);
            seen += answer.status() == 200 ? HostileCheck.json(path, answer.body()) : 0;
        }
        assertThat(seen).as("texts and addresses").isGreaterThan(500);
        HostileFeed.check(server.server(), "/tags/hostilework.rss");
        HostileFeed.check(server.server(), "/@hostile_host.rss");
    }
}
