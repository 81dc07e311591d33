package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.it.pages.HostileNeighbours.Neighbour;
import social.anancus.support.ApiPerson;
import social.anancus.support.Chromium;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;
import social.anancus.support.TotpCodes;

/** What malicious people write into every field of every form, and what becomes of it wherever it is shown. */
class HostileFormsIT {
    private static final String SAVE = ".save-bar button[type=submit]";
    private static final String FIRST = "main form button";
    private static final String PUBLISH = "button[name=do][value=publish]";
    private static final String OOB = "urn:ietf:wg:oauth:2.0:oob";

    /** Of what stands in the address of a page, servers take so much. */
    private static final int ADDRESS = 1_000;

    private static RunningServer server;
    private static Browser browser;
    private static HostileNeighbours neighbours;
    private static Guest reader;
    private static Guest visitor;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.unlimited();
        browser = Chromium.launch();
        neighbours = new HostileNeighbours(server);
        server.command("registrations", "approved");
        for (Hostile value : Hostile.values()) {
            String text = value.filled(1000).replace("'", "''");
            neighbours.execute(
                    "insert into rule (text, hint, priority, created_at, updated_at) values ('" + text + "', '"
                            + text
                            + "', 4711, now(), now()); insert into announcement (text, published, published_at, created_at,"
                            + " updated_at) values ('" + text + "', true, now(), now(), now())");
        }
        reader = Guest.visitor(server, browser).logIn(neighbours.reader());
        visitor = Guest.visitor(server, browser);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            neighbours.execute(
                    "delete from rule where priority = 4711; delete from announcement where length(text) = 1000");
            server.command("registrations", "closed");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void check(Guest guest, String path, int status) {
        guest.open(path, status);
        HostileCheck.page(guest, shortened(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/public/local",
                "/tags/hostiletext",
                "/explore",
                "/explore/people",
                "/notifications",
                "/follow_requests",
                "/conversations",
                "/lists",
                "/settings/filters",
                "/safety",
                "/drafts",
                "/compose",
                "/settings/applications",
                "/@hostile_reader/following",
                "/search?q=hostiletext",
                "/search?q=hostile"
            })
    void aPageOfAllOfThem(String path) {
        check(reader, path, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/about", "/auth/sign_up", "/explore", "/tags/hostiletext", "/@hostile_reader/following"})
    void aPageOfAllOfThemForVisitors(String path) {
        check(visitor, path, 200);
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfOneOfThem(Hostile value) {
        Neighbour one = neighbours.of(value);
        String profile = "/@" + one.api().username();
        for (String path : List.of(
                profile,
                profile + "/about",
                profile + "/media",
                profile + "/" + one.covered(),
                profile + "/" + one.post() + "/history",
                "/people/" + one.id() + "/report",
                "/people/" + one.id() + "/block",
                "/compose?reply_to=" + one.post(),
                "/scheduled/" + one.scheduled())) {
            check(reader, path, 200);
        }
        for (String path : List.of(
                profile,
                profile + "/" + one.post(),
                profile + "/" + one.post() + "/embed",
                "/remote-follow?account=" + one.id(),
                "/remote-follow?status=" + one.covered())) {
            check(visitor, path, 200);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNSEEN")
    void thePagesOfWhatTheReaderCallsSo(Hostile value) {
        Neighbour one = neighbours.of(value);
        check(reader, "/lists/" + one.list(), 200);
        check(reader, "/lists/" + one.list() + "/edit", 200);
        check(reader, "/lists/" + one.list() + "/delete", 200);
        check(reader, "/settings/filters/" + one.filter(), 200);
        String consent =
                "/oauth/authorize?response_type=code&scope=read&client_id=" + one.client() + "&redirect_uri=" + OOB;
        check(reader, consent, 200);
        reader.send(200, "main form button.btn-primary", page -> {});
        check(reader, "/settings/applications", 200);
    }

    static Stream<String> inAddresses() {
        return Stream.of(
                Hostile.all(), Hostile.UNSEEN.filled(100), Hostile.TURNED.filled(100), Hostile.LONG.filled(ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("inAddresses")
    void whatStandsInAnAddress(String value) {
        String text = encode(value);
        for (String path : List.of(
                "/search?q=" + text,
                "/tags/hostiletext?any=" + text + "&none=" + text,
                "/safety?q=" + text,
                "/lists/" + neighbours.of(Hostile.SCRIPT).list() + "/edit?q=" + text,
                "/share?title=" + text + "&text=" + text + "&url=" + text,
                "/settings/confirm?continue=" + text,
                "/public/local?max_id=" + text)) {
            look(reader, path);
        }
        look(visitor, "/language?to=" + text + "&back=" + text);
        look(visitor, "/oauth/authorize?response_type=code&client_id=" + text);
        look(visitor, "/" + text);
    }

    /** Whether there is such a page or not. */
    private static void look(Guest guest, String path) {
        guest.page().navigate(server.at(path).toString());
        HostileCheck.page(guest, shortened(path));
    }

    private static String shortened(String path) {
        return path.substring(0, Math.min(200, path.length()));
    }

    /** A form, and the button that sends it. */
    private record Form(String path, String button) {
        @Override
        public String toString() {
            return path + " " + button;
        }
    }

    static Stream<Form> forms() {
        Neighbour one = neighbours.of(Hostile.BREAKOUT);
        return Stream.of(
                new Form("/compose", PUBLISH),
                new Form("/compose", "button[name=do][value=draft]"),
                new Form("/home", PUBLISH),
                new Form("/settings/profile", SAVE),
                new Form("/settings/privacy", SAVE),
                new Form("/settings/filters/new", SAVE),
                new Form("/settings/filters/" + one.filter(), SAVE),
                new Form("/settings/account", "#email form button"),
                new Form("/settings/account", "#password form button"),
                new Form("/settings/confirm", FIRST),
                new Form("/settings/moving", "form[action$=move] button"),
                new Form("/settings/moving", "form[action$=aliases] button"),
                new Form("/settings/moving", "form[action$=redirect] button"),
                new Form("/settings/delete", FIRST),
                new Form("/lists", FIRST),
                new Form("/lists/" + one.list() + "/edit", FIRST),
                new Form("/@hostile_breakout", ".note-box button"),
                new Form("/people/" + one.id() + "/report", FIRST),
                new Form("/safety", "form[role=search] button"),
                new Form("/safety", "form[action='/safety/server'] button:not([name])"),
                new Form("/search", "main form button"),
                new Form("/tags/hostiletext", "form[role=search] button"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormShowsWhatWasTyped(Form form) {
        for (int most : new int[] {255, Hostile.TOO_MUCH}) {
            reader.open(form.path());
            send(reader, form, most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/sign_in", "/auth/password/new", "/auth/confirmation/new", "/remote-follow"})
    void aFormForVisitorsShowsWhatWasTyped(String path) {
        for (int most : new int[] {255, Hostile.TOO_MUCH}) {
            visitor.open(path);
            send(visitor, new Form(path, FIRST), most);
        }
    }

    private static void send(Guest guest, Form form, int most) {
        // all of it as far as it goes, or so much that it has to be refused
        int status = guest.send(form.button(), page -> fill(page, form.button(), most));
        assertThat(status).as(form + " is answered with a page").isIn(200, 403, 404, 414, 422);
        HostileCheck.page(guest, form + " with " + most + " characters");
    }

    private static void fill(Page page, String button, int most) {
        boolean get = "get".equals(page.evaluate("button => document.querySelector(button).form.method", button));
        String text = Hostile.all() + Hostile.LONG.filled(Hostile.TOO_MUCH);
        int limit = get ? Math.min(most, ADDRESS) : most;
        assertThat((int) page.evaluate(FILL, List.of(button, text, limit, most > ADDRESS)))
                .as("fields at " + button)
                .isPositive();
    }

    @Test
    void theWholeComposerShowsWhatWasTyped() {
        reader.open("/compose");
        for (String part : List.of("cw", "poll")) {
            reader.send(200, "button[name=add][value=" + part + "]", page -> page.fill("#text", Hostile.all()));
        }
        send(reader, new Form("/compose", PUBLISH), 50);
        Page page = reader.open("/compose");
        page.setInputFiles(
                "#file", new FilePayload("<img src=x onerror=hit=5>.png", "image/png", Pictures.png(60, 40)));
        page.waitForSelector("fieldset.attach");
        send(reader, new Form("/compose", "button[name=do][value=draft]"), Hostile.TOO_MUCH);
    }

    @Test
    void whoSignsUpIsShownWhatWasTyped() {
        String button = "form[action='/auth/sign_up/account'] button[type=submit]";
        visitor.open("/auth/sign_up");
        visitor.send(200, "form[action='/auth/sign_up'] button[type=submit]", page -> {});
        for (int most : new int[] {255, Hostile.TOO_MUCH}) {
            visitor.sendSlowly(button, page -> fill(page, button, most));
            assertThat(visitor.page().locator("#su-reason").count())
                    .as("the reason")
                    .isEqualTo(1);
            HostileCheck.page(visitor, "/auth/sign_up/account with " + most + " characters");
        }
    }

    /** Browsers say what they are; keys and applications are called as their owner likes. */
    @Test
    void whatBelongsToTheOwnAccount() {
        Login keeper = Login.create(server, "hostile_keeper");
        try (Guest owner = Guest.visitor(server, browser)) {
            owner.context()
                    .setExtraHTTPHeaders(Map.of(
                            "User-Agent",
                            Hostile.SCRIPT.value() + " Firefox/99 " + Hostile.BREAKOUT.value()
                                    + Hostile.LONG.filled(300)));
            owner.logIn(keeper);
            owner.open("/settings/confirm");
            owner.send(200, "main button[type=submit]", page -> page.fill("#password", keeper.password()));
            check(owner, "/settings/sessions", 200);
            for (Hostile value : Hostile.values()) {
                application(owner, value);
            }
            check(owner, "/settings/development", 200);
            keys(owner);
        }
    }

    private static void application(Guest owner, Hostile value) {
        owner.open("/settings/development/new");
        int status = owner.send(SAVE, page -> {
            page.fill("#name", value.filled(60));
            page.fill("#website", "https://app.test/" + Hostile.LONG.filled(1900));
            page.fill("#redirect_uris", OOB + "\nhttps://app.test/" + Hostile.LONG.filled(1900));
        });
        assertThat(status).as("an application called " + value).isEqualTo(value == Hostile.UNSEEN ? 422 : 200);
        HostileCheck.page(owner, "an application called " + value);
        if (status == 200) {
            check(owner, owner.page().url().replaceFirst("^https?://[^/]+", "") + "/delete", 200);
        }
    }

    private static void keys(Guest owner) {
        Page page = owner.open("/settings/two-step/app");
        String secret = page.locator("main code").innerText();
        owner.send(200, "main button[type=submit]", form -> form.fill("#code", TotpCodes.now(secret)));
        for (Hostile value : Hostile.values()) {
            neighbours.execute(
                    "insert into security_key (user_id, name, credential_id, attested_data, sign_count, created_at)"
                            + " select u.id, '" + value.filled(100).replace("'", "''") + "', convert_to('hostile"
                            + value.ordinal()
                            + "', 'UTF8'), '', 0, now() from app_user u join account a on a.id = u.account_id where"
                            + " a.username = 'hostile_keeper'");
        }
        check(owner, "/settings/two-step", 200);
        check(owner, "/settings/two-step/off", 200);
        owner.open("/settings/two-step/keys/new");
        HostileCheck.page(owner, "/settings/two-step/keys/new");
    }

    /** What programs and readers of feeds are given. */
    @Test
    void whatIsNoPage() {
        ApiPerson me = neighbours.reader().api();
        int seen = 0;
        for (String path : List.of(
                "/api/v1/timelines/home?limit=40",
                "/api/v1/timelines/public?local=true&limit=40",
                "/api/v1/notifications?limit=80",
                "/api/v1/conversations",
                "/api/v1/follow_requests",
                "/api/v1/announcements",
                "/api/v2/instance",
                "/api/v2/search?q=hostile",
                "/api/v1/directory")) {
            seen += HostileCheck.json(path, me.get(path).ok());
        }
        assertThat(seen).as("texts and addresses").isGreaterThan(200);
        for (Hostile value : Hostile.values()) {
            Neighbour one = neighbours.of(value);
            HostileFeed.check(server, "/@" + one.api().username() + ".rss");
            HostileFeed.embedding(server, "/@" + one.api().username() + "/" + one.post());
        }
        HostileFeed.check(server, "/tags/hostiletext.rss");
    }

    /** Fills all fields of a button's form that a person can type into, and takes away what the browser would refuse. */
    private static final String FILL = """
            ([button, text, most, over]) => {
              document.querySelectorAll('details:not(.menu)').forEach(each => each.open = true);
              const { form } = document.querySelector(button);
              form.noValidate = true;
              let filled = 0;
              for (const field of form.elements) {
                const typed = field.matches('textarea') || field.matches('input')
                  && ['text', 'search', 'url', 'email', 'password', 'tel'].includes(field.type);
                if (!typed || field.readOnly || field.tabIndex < 0 || !field.checkVisibility()) continue;
                const limit = over || field.maxLength < 0 ? most : field.maxLength;
                field.removeAttribute('maxlength');
                field.value = text.slice(0, limit);
                filled++;
              }
              return filled;
            }
            """;
}
