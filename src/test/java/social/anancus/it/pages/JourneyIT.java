package social.anancus.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.it.Letters;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.Chromium;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/**
 * What people do in their first days, in a browser with scripts and in one without: it must come to the same. What a page says is
 * compared with what the API says, so that no page can tell itself a story.
 */
class JourneyIT {
    private static final Json JSON = new Json();
    private static final String RULE = "Speak to people as people";
    private static final int RULE_ID = 4712;
    private static final String PASSWORD = "tide pools at noon";

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.unlimited();
        browser = Chromium.launch();
        openDoors();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            registrations("closed");
            execute("delete from rule where id = " + RULE_ID);
        }
    }

    /** A new server lets nobody in: its admin opens it, and writes down its rules. */
    private static void openDoors() {
        registrations("open");
        execute("insert into rule (id, text, hint, priority, created_at, updated_at) overriding system value values ("
                + RULE_ID + ", '" + RULE + "', '', 0, now(), now()) on conflict (id) do nothing");
    }

    private static void registrations(String mode) {
        RunningServer.Ran ran = server.command("registrations", mode);
        assertThat(ran.output()).isEqualTo("Registrations are " + mode + ".\n");
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static JsonNode relation(ApiPerson who, ApiPerson whom) {
        return who.get("/api/v1/accounts/relationships?id[]=" + whom.id()).ok().path(0);
    }

    private static boolean hears(ApiPerson who, String kind) {
        return !who.get("/api/v1/notifications?types[]=" + kind).ok().isEmpty();
    }

    /** Opens the home page until it shows a post: posts get there by a job. */
    private static void seesAtHome(Walk walk, String post) {
        Walk.eventually("post " + post + " at home", () -> {
            walk.open("/home");
            return walk.post(post).count() == 1;
        });
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodySignsUpConfirmsTheirAddressAndPostsAPicture(boolean scripts) {
        String name = Walk.named("newcomer", scripts);
        try (Walk walk = new Walk(server, browser, scripts)) {
            signUp(walk, name);
            confirm(walk, name);
            postAPicture(walk, name, scripts);
            walk.wentWell();
        }
    }

    private static void signUp(Walk walk, String name) {
        Page page = walk.page();
        walk.open("/").go("Sign up").stands("Before you come in");
        assertThat(page.locator("ol.rules")).containsText(RULE);
        walk.picture("rules");
        walk.press("I will keep to these").stands("Make your account");
        walk.type("#su-user", name).type("#su-email", name + "@example.org").type("#su-pass", PASSWORD);
        page.check("#su-agree");
        walk.picture("sign-up");
        walk.press("Create account").stands("Look in your mailbox");
        assertThat(page.locator("main")).containsText(name + "@example.org");
        walk.picture("mailbox");
    }

    private static void confirm(Walk walk, String name) {
        Page page = walk.page();
        walk.go("Log in").stands("Welcome back").logIn(name, PASSWORD);
        assertThat(page.locator("[role=alert]")).containsText("Your address is not confirmed yet");
        walk.open("/auth/confirmation?" + new Letters(server).confirmation(name + "@example.org"));
        walk.told("Your address is confirmed.").logIn(name, PASSWORD);
        walk.stands("Home");
        assertThat(page.locator(".nav-me .handle")).containsText("@" + name);
        assertThat(server.get("/api/v1/accounts/lookup?acct=" + name).statusCode())
                .isEqualTo(200);
        walk.picture("home-empty");
    }

    /** With scripts the picture is sent as soon as it is chosen. */
    private static void postAPicture(Walk walk, String name, boolean scripts) {
        Page page = walk.page();
        walk.goByMenu("New post").stands("New post");
        page.fill("#text", "First words of " + name);
        page.setInputFiles("#file", new FilePayload("shore.png", "image/png", Pictures.png(640, 400)));
        if (!scripts) {
            walk.press("Add");
        }
        page.fill("fieldset.attach textarea", "The shore at low tide");
        isDrawn(page.locator("fieldset.attach img"));
        assertThat(page.locator("#text")).hasValue("First words of " + name);
        walk.picture("compose");
        walk.press("Post").told("Posted.").go("Open the post");

        String id = walk.postOf(name);
        Locator picture = walk.post(id).locator(".media img");
        assertThat(picture).hasAttribute("alt", "The shore at low tide");
        isDrawn(picture);
        walk.post(id).locator("details.alt > summary").click();
        assertThat(walk.post(id).locator("details.alt > p")).hasText("The shore at low tide");
        walk.picture("posted");
        JsonNode media = JSON.tree(server.get("/api/v1/statuses/" + id).body()).path("media_attachments");
        assertThat(media).hasSize(1);
        assertThat(media.path(0).path("type").asText()).isEqualTo("image");
        assertThat(media.path(0).path("description").asText()).isEqualTo("The shore at low tide");
    }

    private static void isDrawn(Locator picture) {
        Walk.eventually(
                "the picture is drawn",
                () -> Boolean.TRUE.equals(picture.evaluate("image => image.complete && image.naturalWidth > 0")));
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodyFindsAnotherFollowsAnswersBoostsAndEdits(boolean scripts) {
        Login alice = Login.create(server, Walk.named("finder", scripts));
        ApiPerson bob = ApiPerson.create(server, Walk.named("found", scripts));
        String heron =
                bob.post("A heron stands at the weir", "public").path("id").asText();
        try (Walk walk = new Walk(server, browser, scripts).logIn(alice)) {
            find(walk, bob);
            follow(walk, alice.api(), bob);
            seesAtHome(walk, heron);
            String answer = answer(walk, alice, heron, scripts);
            Walk.eventually("somebody answered", () -> hears(bob, "mention"));
            boost(walk, bob, heron);
            edit(walk, alice, bob, answer);
            walk.wentWell();
        }
    }

    private static void find(Walk walk, ApiPerson bob) {
        walk.page().fill("aside input[name=q]", bob.username());
        walk.page().press("aside input[name=q]", "Enter");
        walk.stands("Search");
        walk.picture("found");
        walk.page().locator("main .account a.name").click();
        walk.stands(bob.username());
    }

    private static void follow(Walk walk, ApiPerson alice, ApiPerson bob) {
        walk.press("Follow " + bob.username());
        assertThat(walk.button("Following " + bob.username() + ", press to unfollow"))
                .isVisible();
        walk.picture("followed");
        assertThat(relation(alice, bob).path("following").asBoolean()).isTrue();
        Walk.eventually("somebody follows", () -> hears(bob, "follow"));
    }

    private static String answer(Walk walk, Login alice, String heron, boolean scripts) {
        Page page = walk.page();
        page.click("article[data-status='" + heron + "'] a.act");
        walk.stands("New post");
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator("main")).containsText("A heron stands at the weir");
        if (scripts) {
            // whom the answer names stands there already
            page.waitForFunction("() => document.querySelector('#text').selectionStart > 0");
        } else {
            page.press("#text", "Control+End");
        }
        page.keyboard().type("I saw it too");
        walk.picture("answer");
        walk.press("Post").told("Posted.").go("Open the post");

        String id = walk.postOf(alice.username());
        assertThat(walk.post(heron)).containsText("A heron stands at the weir");
        assertThat(walk.post(id)).containsText("I saw it too");
        JsonNode sent = alice.api().get("/api/v1/statuses/" + id).ok();
        assertThat(sent.path("in_reply_to_id").asText()).isEqualTo(heron);
        assertThat(sent.path("mentions")).hasSize(1);
        return id;
    }

    /** On the page with the answer, above which the post stands. */
    private static void boost(Walk walk, ApiPerson bob, String heron) {
        Locator button = walk.post(heron).locator(".act-boost");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
        assertThat(button).hasAttribute("aria-label", "Boost, 1");
        Walk.eventually(
                "the boost is counted",
                () -> bob.get("/api/v1/statuses/" + heron)
                                .ok()
                                .path("reblogs_count")
                                .asInt()
                        == 1);
        Walk.eventually("somebody boosted", () -> hears(bob, "reblog"));
        walk.page().reload();
        assertThat(button).hasAttribute("aria-pressed", "true");
        walk.picture("thread");
        walk.choose(walk.page().locator(".nav-foot"), "Your profile");
        assertThat(walk.page().locator(".status-why")).containsText("boosted");
        assertThat(walk.post(heron)).isVisible();
        walk.picture("profile");
    }

    private static void edit(Walk walk, Login alice, ApiPerson bob, String answer) {
        Page page = walk.page();
        page.click(".profile nav.tabs a[href$=with_replies]");
        walk.choose(walk.post(answer), "Edit").stands("Edit post");
        page.fill("#text", page.inputValue("#text") + ", and its young");
        walk.press("Save changes").told("Changes saved.");

        walk.postOf(alice.username());
        assertThat(walk.post(answer)).containsText("I saw it too, and its young");
        JsonNode seen = bob.get("/api/v1/statuses/" + answer).ok();
        assertThat(seen.path("edited_at").asText()).startsWith("20");
        assertThat(seen.path("content").asText()).contains("and its young");
        page.click(".status-facts a.edited");
        walk.picture("history");
        assertThat(page.locator("main section.panel")).hasCount(2);
        assertThat(page.locator("main section.panel").first()).containsText("and its young");
        assertThat(page.locator("main section.panel").last()).not().containsText("and its young");
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodyMutesOneBlocksAnotherAndUndoesBothInTheSafetyCentre(boolean scripts) {
        Login alice = Login.create(server, Walk.named("calm", scripts));
        ApiPerson bob = ApiPerson.create(server, Walk.named("loud", scripts));
        ApiPerson carol = ApiPerson.create(server, Walk.named("rude", scripts));
        alice.api().form("POST", "/api/v1/accounts/" + bob.id() + "/follow").ok();
        alice.api().form("POST", "/api/v1/accounts/" + carol.id() + "/follow").ok();
        String horn = bob.post("Toot toot", "public").path("id").asText();
        String insult = carol.post("You are all wrong", "public").path("id").asText();
        try (Walk walk = new Walk(server, browser, scripts).logIn(alice)) {
            seesAtHome(walk, horn);
            seesAtHome(walk, insult);
            mute(walk, alice.api(), bob, horn);
            block(walk, alice.api(), carol, insult);
            undoBoth(walk, alice.api(), bob, carol);
            seesAtHome(walk, horn);
            walk.open("/@" + carol.username());
            assertThat(walk.post(insult)).isVisible();
            walk.wentWell();
        }
    }

    private static void mute(Walk walk, ApiPerson alice, ApiPerson bob, String horn) {
        walk.choose(walk.post(horn), "Mute author").stands("Mute @" + bob.username() + "?");
        assertThat(walk.page().locator("main")).containsText("You will not see their posts");
        walk.picture("mute");
        walk.press("Mute @" + bob.username())
                .told("Muted. You find it in the Safety Centre.")
                .stands("Home");
        assertThat(walk.post(horn)).hasCount(0);
        assertThat(relation(alice, bob).path("muting").asBoolean()).isTrue();
    }

    private static void block(Walk walk, ApiPerson alice, ApiPerson carol, String insult) {
        walk.post(insult).locator("a.name").click();
        walk.stands(carol.username());
        walk.choose(walk.page().locator(".profile-top"), "Block").stands("Block @" + carol.username() + "?");
        assertThat(walk.page().locator("main")).containsText("You follow them: that ends.");
        walk.press("Block @" + carol.username()).told("Blocked. You find it in the Safety Centre.");
        assertThat(walk.page().locator("main")).containsText("You have blocked " + carol.username());
        assertThat(walk.post(insult)).hasCount(0);
        walk.picture("blocked");
        JsonNode relation = relation(alice, carol);
        assertThat(relation.path("blocking").asBoolean()).isTrue();
        assertThat(relation.path("following").asBoolean()).isFalse();
        assertThat(relation(carol, alice).path("blocked_by").asBoolean()).isTrue();
    }

    private static void undoBoth(Walk walk, ApiPerson alice, ApiPerson bob, ApiPerson carol) {
        Page page = walk.page();
        walk.goByMenu("Safety").stands("Safety Centre");
        assertThat(page.locator("#muted .account")).containsText("@" + bob.username());
        assertThat(page.locator("#blocked .account")).containsText("@" + carol.username());
        walk.picture("safety");
        walk.press("Unmute " + bob.username()).told("Unmuted.");
        assertThat(page.locator("#muted .account")).hasCount(0);
        walk.press("Unblock " + carol.username()).told("Unblocked.");
        assertThat(page.locator("main")).containsText("You hide nothing and block nobody.");
        assertThat(relation(alice, bob).path("muting").asBoolean()).isFalse();
        assertThat(relation(alice, carol).path("blocking").asBoolean()).isFalse();
    }

    /** This is what scripts add: without them the page is as it was when it was opened. */
    @Test
    void whoIsAtHomeIsToldOfANewPostWithoutLosingTheirPlace() {
        Login alice = Login.create(server, "listening");
        ApiPerson bob = ApiPerson.create(server, "heard");
        alice.api().form("POST", "/api/v1/accounts/" + bob.id() + "/follow").ok();
        try (Walk walk = new Walk(server, browser, true)) {
            Page page = walk.page();
            List<String> sent = new ArrayList<>();
            page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
            walk.logIn(alice).stands("Home");
            assertThat(page.locator("main")).containsText("Your home is quiet");
            isTold(walk, bob, sent);
            isTold(walk, bob, sent);
            walk.wentWell();
        }
    }

    private static void isTold(Walk walk, ApiPerson bob, List<String> sent) {
        Page page = walk.page();
        page.waitForCondition(() -> sent.stream().anyMatch(frame -> frame.contains("subscribe")));
        sent.clear();
        String post = bob.post("Something new", "public").path("id").asText();

        assertThat(page.locator("a.new-bar")).containsText("1 new post");
        assertThat(page).hasTitle(Pattern.compile("\\(1\\) Home.*"));
        assertThat(walk.post(post)).hasCount(0);
        walk.picture("new-bar");
        page.click("a.new-bar");
        assertThat(walk.post(post)).isVisible();
    }
}
