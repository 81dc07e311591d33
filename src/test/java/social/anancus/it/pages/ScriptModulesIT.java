package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.support.Chromium;

/** Each module of scripts alone: small pages with the markup that the templates make, and a server that is played. */
class ScriptModulesIT {
    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final String HOST = "http://pages.test";
    private static final String WORDS =
            "<div id='words' hidden data-person='alice' data-failed='That failed.' data-close='Close'"
                    + " data-new-one='1 new post' data-new-many='{0} new posts' data-left='{0} left' data-over='{0} over'"
                    + " data-keys='Keyboard' data-key-next='Next' data-now='now' data-minutes='{0} min' data-hours='{0} h'"
                    + " data-days='{0} d' data-place='{0} of {1}' data-draft-kept='It is back.' data-unread='new'></div>";
    private static final String ACTIONS = "<form class='status-actions' method='post' action='/posts/%1$s/actions'>"
            + "<a class='act' href='/compose'>reply</a><button class='act act-boost' name='do' value='reblog'"
            + " aria-pressed='false' aria-label='Boost'>b</button><button class='act act-fav' name='do' value='favourite'"
            + " aria-pressed='false' aria-label='Favourite, 86'><span class='num'>86</span></button></form>";
    private static final String POST = "<li><article class='status' data-status='%1$s' aria-labelledby='post-%1$s'>"
            + "<h2 id='post-%1$s'><a class='name' href='/@bob'>Post %1$s</a></h2>" + ACTIONS + "</article></li>";

    private static Browser browser;

    private BrowserContext context;
    private Page page;
    private final List<String> sent = new ArrayList<>();
    private int answer = 200;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        browser = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(900, 700));
        page = context.newPage();
        context.route(
                HOST + "/assets/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setBody(read(route.request().url().substring(HOST.length() + "/assets/".length())))
                        .setContentType(route.request().url().endsWith(".js") ? "text/javascript" : "text/css")));
        context.route(HOST + "/**/actions", route -> {
            sent.add(route.request().postData());
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer)
                    .setContentType("application/json")
                    .setBody("{\"to\":\"/home\",\"said\":null}"));
        });
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static String read(String path) {
        try {
            return Files.readString(ASSETS.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(String main) {
        return "<!DOCTYPE html><html lang='en'><title>Page</title><link rel='stylesheet' href='/assets/css/tokens.css'>"
                + "<link rel='stylesheet' href='/assets/css/components.css'>"
                + "<script type='module' src='/assets/js/app.js'></script><body><main>" + main
                + "</main><footer class='foot'></footer>" + WORDS + "</body></html>";
    }

    private void serve(String path, String main) {
        context.route(
                HOST + path,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(document(main))));
    }

    private void show(String main) {
        serve("/home", main);
        page.navigate(HOST + "/home");
        PlaywrightAssertions.assertThat(page.locator("footer button")).isVisible(); // the last module is there
    }

    private static String posts(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int id = from; id >= to; id--) {
            all.append(POST.formatted(id));
        }
        return all.toString();
    }

    @Test
    void aFavouriteCountsAtOnceAndTurnsBackIfItIsRefused() {
        show("<ol class='feed'>" + posts(1, 1) + "</ol>");
        page.click(".act-fav");

        PlaywrightAssertions.assertThat(page.locator(".act-fav")).hasAttribute("aria-pressed", "true");
        PlaywrightAssertions.assertThat(page.locator(".act-fav")).hasAttribute("aria-label", "Favourite, 87");
        PlaywrightAssertions.assertThat(page.locator(".act-fav")).hasAttribute("value", "unfavourite");
        page.waitForCondition(() -> sent.size() == 1);
        assertThat(sent).containsExactly("do=favourite");

        answer = 500;
        page.click(".act-boost");
        PlaywrightAssertions.assertThat(page.locator(".toast")).hasText("That failed.");
        PlaywrightAssertions.assertThat(page.locator(".act-boost")).hasAttribute("aria-pressed", "false");
        PlaywrightAssertions.assertThat(page.locator(".act-boost")).hasAttribute("aria-label", "Boost");
    }

    @Test
    void olderPostsComeByThemselvesAndTheBackButtonLeadsToThem() {
        String pager = "<nav class='pager'><a class='btn' href='%s' rel='next'>Older</a></nav>";
        serve("/home?max_id=20", "<ol class='feed'>" + posts(20, 11) + "</ol>" + pager.formatted("/home?max_id=10"));
        serve("/home?max_id=10", "<ol class='feed'>" + posts(10, 1) + "</ol>");
        serve("/@bob", "<h1>bob</h1>");
        show("<ol class='feed'>" + posts(40, 21) + "</ol>" + pager.formatted("/home?max_id=20"));
        page.locator("#post-21").scrollIntoViewIfNeeded();
        page.locator("#post-11").scrollIntoViewIfNeeded();
        PlaywrightAssertions.assertThat(page.locator("article.status")).hasCount(40);
        PlaywrightAssertions.assertThat(page.locator("a[rel=next]")).hasCount(0);
        assertThat(page.url()).isEqualTo(HOST + "/home");

        page.locator("#post-5 a").click();
        page.waitForURL(HOST + "/@bob");
        page.goBack();

        PlaywrightAssertions.assertThat(page.locator("article.status")).hasCount(40);
        PlaywrightAssertions.assertThat(page.locator("#post-5")).isInViewport();
    }

    @Test
    void whoGoesFromLinkToLinkComesToWhatStandsBehindThePosts() {
        String pager = "<nav class='pager'><a class='btn' href='%s' rel='next'>Older</a></nav>";
        serve("/home?max_id=20", "<ol class='feed'>" + posts(20, 11) + "</ol>" + pager.formatted("/home?max_id=10"));
        show("<ol class='feed'>" + posts(40, 21) + "</ol>" + pager.formatted("/home?max_id=20"));
        page.keyboard().press("Tab");
        page.focus("a[rel=next]");

        PlaywrightAssertions.assertThat(page.locator("a[rel=next]")).isInViewport();
        PlaywrightAssertions.assertThat(page.locator("article.status")).hasCount(20);

        page.mouse().wheel(0, 1);
        PlaywrightAssertions.assertThat(page.locator("article.status")).hasCount(30);
    }

    @Test
    void menusCloseByEscapeAndByAPressElsewhere() {
        show("<details class='menu'><summary>More</summary><ul class='menu-list'><li><a href='/a'>A</a></li>"
                + "<li><a href='/b'>B</a></li></ul></details><p>elsewhere</p>");
        page.focus("summary");
        page.keyboard().press("ArrowDown");
        PlaywrightAssertions.assertThat(page.locator("a[href='/a']")).isFocused();
        page.keyboard().press("ArrowUp");
        PlaywrightAssertions.assertThat(page.locator("a[href='/b']")).isFocused();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("summary")).isFocused();
        PlaywrightAssertions.assertThat(page.locator("a[href='/a']")).isHidden();
        page.click("summary");
        page.mouse().click(600, 600);
        PlaywrightAssertions.assertThat(page.locator("a[href='/a']")).isHidden();
    }

    @Test
    void keysWalkThroughPostsAndTheirSheetSwitchesThemOff() {
        show("<ol class='feed'>" + posts(3, 1) + "</ol>");
        page.keyboard().press("j");
        page.keyboard().press("j");
        PlaywrightAssertions.assertThat(page.locator("article[data-status='2']"))
                .isFocused();
        page.keyboard().press("f");
        PlaywrightAssertions.assertThat(page.locator("article[data-status='2'] .act-fav"))
                .hasAttribute("aria-pressed", "true");
        page.keyboard().press("?");
        PlaywrightAssertions.assertThat(page.locator("dialog.sheet")).isVisible();
        page.uncheck("dialog.sheet input");
        page.keyboard().press("Escape");
        page.keyboard().press("k");
        PlaywrightAssertions.assertThat(page.locator("article[data-status='3']"))
                .not()
                .isFocused();
    }

    @Test
    void picturesOpenOverThePageWithTheirDescription() {
        String figure = "<figure><a href='%1$s'><img src='%1$s' alt='%2$s' width='40' height='30'></a></figure>";
        show("<div class='media'>" + figure.formatted("/assets/img/logo.svg", "a logo")
                + figure.formatted("/assets/img/wordmark.svg", "a word") + "</div>");
        page.locator(".media a").first().click();
        PlaywrightAssertions.assertThat(page.locator("dialog.viewer figcaption"))
                .hasText("1 of 2 · a logo");
        page.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(page.locator("dialog.viewer figcaption"))
                .hasText("2 of 2 · a word");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("dialog.viewer")).isHidden();
        PlaywrightAssertions.assertThat(page.locator(".media a").first()).isFocused();
    }

    @Test
    void theComposerCountsAsTheServerDoesAndKeepsWhatWasTyped() {
        String form = "<form class='composer' method='post' action='/compose'><textarea name='text' data-limit='500'>"
                + "</textarea><div class='composer-bar'><span class='count' aria-hidden='true'>500</span>"
                + "<button name='do' value='publish'>Post</button></div></form>";
        show(form);
        page.fill("textarea", "@carol@remote.example see https://example.org/a/very/long/address/indeed/yes 👩‍👩‍👧");
        // @carol, see, an address of 23, and one family, with the spaces between
        PlaywrightAssertions.assertThat(page.locator(".count")).hasText(String.valueOf(500 - 6 - 5 - 23 - 2));
        page.locator("textarea").blur();
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("textarea"))
                .hasValue(java.util.regex.Pattern.compile("@carol@remote\\.example.*"));
        PlaywrightAssertions.assertThat(page.locator(".toast")).hasText("It is back.");
    }

    @Test
    void typingGoesOnBehindWhomAnAnswerNames() {
        show("<form class='composer' method='post' action='/compose'><textarea name='text' autofocus>@bob </textarea>"
                + "<div class='composer-bar'></div></form>");
        page.waitForFunction("() => document.querySelector('textarea').selectionStart > 0");
        page.keyboard().type("hello");
        PlaywrightAssertions.assertThat(page.locator("textarea")).hasValue("@bob hello");
    }

    @Test
    void handlesAreCompleted() {
        context.route(HOST + "/api/v1/accounts/search**", route -> {
            sent.add(route.request().headers().getOrDefault("x-anancus-page", "none"));
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(
                                    "[{\"acct\":\"carol@remote.example\",\"display_name\":\"<b>Carol</b>\",\"username\":\"carol\"}]"));
        });
        show("<form class='composer' method='post' action='/compose'><textarea name='text'></textarea>"
                + "<div class='composer-bar'></div></form>");
        page.click("textarea");
        page.keyboard().type("hello @ca");
        PlaywrightAssertions.assertThat(page.locator("[role=option] span")).hasText("<b>Carol</b>");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("textarea")).hasValue("hello @carol@remote.example ");
        assertThat(sent).containsExactly("1");
    }

    @Test
    void newPostsAreCountedAndNotPutAmongTheOthers() {
        context.routeWebSocket(
                "ws://pages.test/**",
                socket -> socket.onMessage(frame -> {
                    if (frame.text().contains("subscribe")) {
                        socket.send(
                                "{\"stream\":[\"user\"],\"event\":\"update\",\"payload\":"
                                        + "\"{\\\"id\\\":\\\"9\\\",\\\"account\\\":{\\\"id\\\":\\\"1\\\",\\\"avatar_static\\\":\\\"/a.png\\\"}}\"}");
                    }
                }));
        show("<ol class='feed' data-stream='user'>" + posts(3, 1) + "</ol>");

        PlaywrightAssertions.assertThat(page.locator("a.new-bar")).containsText("1 new post");
        PlaywrightAssertions.assertThat(page).hasTitle("(1) Page");
        PlaywrightAssertions.assertThat(page.locator("article.status")).hasCount(3);
    }

    /** How often a page asks for its stream, which each time ends for a reason, within a long while. */
    private int connections(String reason) {
        AtomicInteger opened = new AtomicInteger();
        page.clock().install();
        context.routeWebSocket("ws://pages.test/**", socket -> {
            opened.incrementAndGet();
            socket.close(new WebSocketRoute.CloseOptions().setCode(1000).setReason(reason));
        });
        show("<ol class='feed' data-stream='user'>" + posts(3, 1) + "</ol>");
        page.waitForCondition(() -> opened.get() > 0);
        for (int i = 0; i < 5; i++) {
            page.clock().runFor(10_000);
        }
        return opened.get();
    }

    @Test
    void aStreamThatBreaksIsTakenUpAgain() {
        assertThat(connections("")).isGreaterThan(1);
    }

    @Test
    void aStreamOfASessionThatHasEndedIsOver() {
        assertThat(connections("over")).isEqualTo(1);
    }

    @Test
    void aModuleThatFailsLeavesThePageToTheOthers() {
        context.route(HOST + "/assets/js/keys.js", Route::abort);
        serve("/home", "<ol class='feed'>" + posts(1, 1) + "</ol>");
        page.navigate(HOST + "/home");
        page.waitForLoadState();
        page.click(".act-fav");
        PlaywrightAssertions.assertThat(page.locator(".act-fav")).hasAttribute("aria-pressed", "true");
    }
}
