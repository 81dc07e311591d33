package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.Chromium;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** What somebody does on the first day, in a browser with scripts and in one without: it must come to the same. */
class JourneyIT {
    private static final Pattern LINK = Pattern.compile("confirmation_token=([A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "tide pools at noon";

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.unlimited();
        browser = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebodySignsUpPostsAnswersAndEdits(boolean scripts) {
        String name = scripts ? "scripted" : "scriptless";
        String other = Login.create(server, name + "_other")
                .api()
                .post("Who is new here?", "public")
                .path("id")
                .asText();
        try (Guest guest = scripts ? Guest.visitor(server, browser) : Guest.withoutScripts(server, browser)) {
            Page page = guest.page();
            signUp(guest, name);
            post(page, name);
            String post = answer(guest, name, other);
            react(guest, name, other);
            edit(guest, name, post);
            follow(guest, name + "_other");
            hide(guest, name + "_other", "mute", "muted");
            hide(guest, name + "_other", "block", "blocked");
            if (scripts) {
                assertThat(guest.troubles()).isEmpty();
            }
        }
    }

    private static void signUp(Guest guest, String name) {
        Page page = guest.open("/auth/sign_up");
        // the rules come first, where there are any
        Locator agree = page.locator("form[action='/auth/sign_up'] button[type=submit]");
        if (agree.count() > 0) {
            agree.click();
        }
        page.fill("#su-user", name);
        page.fill("#su-email", name + "@example.org");
        // who fills in the form quicker than people type is asked to press again
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    page.fill("#su-pass", PASSWORD);
                    page.check("#su-agree");
                    page.click("form[action='/auth/sign_up/account'] button[type=submit]");
                    return page.url().contains("/auth/setup");
                });
        page.navigate(server.at("/auth/confirmation?confirmation_token=" + letter(name + "@example.org"))
                .toString());
        if (page.url().contains("/auth/")) {
            guest.open("/auth/sign_in");
            if (page.locator("#user_email").count() > 0) {
                page.fill("#user_email", name);
                page.fill("#user_password", PASSWORD);
                page.click("main button[type=submit]");
            }
        }
        guest.open("/home");
        PlaywrightAssertions.assertThat(page.locator(".nav-me .handle")).containsText("@" + name);
    }

    /** The token in the letter, once it is there. */
    private static String letter(String address) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(address), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(String address) {
        try (Stream<Path> files = Files.walk(server.data())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(JourneyIT::read)
                    .filter(letter -> letter.contains(address))
                    .map(LINK::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path letter) {
        try {
            return Files.readString(letter).replace("=\r\n", "").replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a picture, which scripts send as soon as it is chosen. */
    private static void post(Page page, String name) {
        page.navigate(server.at("/compose").toString());
        page.fill("#text", "First words of " + name);
        page.setInputFiles("#file", new FilePayload("dots.png", "image/png", Pictures.png(60, 40)));
        if (name.equals("scriptless")) {
            page.click("button[name=add][value=media]");
        }
        page.fill("fieldset.attach textarea", "Four dots in a row");
        assertThat(page.inputValue("#text")).as("what was typed stays").isEqualTo("First words of " + name);
        page.click("button[name=do][value=publish]");
        PlaywrightAssertions.assertThat(page.locator("main [role=status]").first())
                .containsText("Posted");
        page.navigate(server.at("/public/local").toString());
        PlaywrightAssertions.assertThat(
                        page.locator("article.status", new Page.LocatorOptions().setHasText("First words of " + name))
                                .locator(".media img"))
                .hasAttribute("alt", "Four dots in a row");
    }

    /** Returns the id of the answer. */
    private static String answer(Guest guest, String name, String other) {
        Page page = guest.open("/compose?reply_to=" + other);
        page.fill("#text", "I am, says " + name);
        page.click("button[name=do][value=publish]");
        PlaywrightAssertions.assertThat(page.locator("main [role=status]").first())
                .containsText("Posted");
        guest.open("/@" + name + "_other/" + other);
        return page.locator("article.status", new Page.LocatorOptions().setHasText("I am, says " + name))
                .getAttribute("data-status");
    }

    private static void react(Guest guest, String name, String other) {
        Page page = guest.open("/@" + name + "_other/" + other);
        for (String button : new String[] {".act-fav", ".act-boost", ".act-mark"}) {
            String one = "article[data-status='" + other + "'] " + button;
            page.click(one);
            PlaywrightAssertions.assertThat(page.locator(one)).hasAttribute("aria-pressed", "true");
        }
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.reload();
        for (String button : new String[] {".act-fav", ".act-boost", ".act-mark"}) {
            PlaywrightAssertions.assertThat(page.locator("article[data-status='" + other + "'] " + button))
                    .hasAttribute("aria-pressed", "true");
        }
        page.click("article[data-status='" + other + "'] .act-fav");
        PlaywrightAssertions.assertThat(page.locator("article[data-status='" + other + "'] .act-fav"))
                .hasAttribute("aria-pressed", "false");
    }

    private static void follow(Guest guest, String other) {
        Page page = guest.open("/@" + other);
        page.click("main button[value=follow]");
        PlaywrightAssertions.assertThat(page.locator("main button[value=unfollow]"))
                .isVisible();
    }

    /** By the page that says what it means; undone in the Safety Centre, which shows it. */
    private static void hide(Guest guest, String other, String way, String kind) {
        Page page = guest.open("/@" + other);
        String confirm = page.locator("main a[href$='/" + way + "']").first().getAttribute("href");
        guest.open(confirm);
        page.click("main button[name=do][value=" + way + "]");
        guest.open("/safety");
        PlaywrightAssertions.assertThat(page.locator("#" + kind)).containsText(other);
        page.click("#" + kind + " button[value=un" + way + "]");
        guest.open("/safety");
        PlaywrightAssertions.assertThat(page.locator("#" + kind)).not().containsText(other);
    }

    private static void edit(Guest guest, String name, String post) {
        Page page = guest.open("/posts/" + post + "/edit");
        page.fill("#text", "I am, and edited, says " + name);
        page.click("button[name=do][value=publish]");
        guest.open("/@" + name + "/" + post);
        PlaywrightAssertions.assertThat(page.locator("article[data-status='" + post + "']"))
                .containsText("and edited");
    }
}
