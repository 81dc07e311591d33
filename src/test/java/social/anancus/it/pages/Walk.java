package social.anancus.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import social.anancus.support.RunningServer;

/** Somebody who walks through pages by what is written on them: links, buttons, headings and what they are told. */
final class Walk implements AutoCloseable {
    /** Slower than any script that watches for machines, as nobody types a form in an instant. */
    private static final double BETWEEN_KEYS = 80;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Guest guest;
    private final Page page;
    private final boolean scripts;

    /**
     * @param server where
     * @param browser with which
     * @param scripts whether the browser runs scripts
     */
    Walk(RunningServer server, Browser browser, boolean scripts) {
        this.guest = scripts ? Guest.visitor(server, browser) : Guest.withoutScripts(server, browser);
        this.page = guest.page();
        this.scripts = scripts;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    /** A name for who walks with scripts, and one for who walks without. */
    static String named(String name, boolean scripts) {
        return name + (scripts ? "_on" : "_off");
    }

    /** Waits for what jobs do. Playwright answers only the thread that asks. */
    static void eventually(String what, BooleanSupplier condition) {
        await(what)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(condition::getAsBoolean);
    }

    Page page() {
        return page;
    }

    Walk logIn(Login login) {
        guest.logIn(login);
        return this;
    }

    /** Fills in the log-in page that is open. */
    void logIn(String name, String password) {
        page.fill("#user_email", name);
        page.fill("#user_password", password);
        press("Log in");
    }

    /** Opens a page that must be there. */
    Walk open(String path) {
        guest.open(path);
        return this;
    }

    /** Follows the first link that is called so. */
    Walk go(String link) {
        link(page.locator("body"), link).first().click();
        return this;
    }

    /** Follows a link of the first column. */
    Walk goByMenu(String link) {
        link(page.locator("#nav"), link).click();
        return this;
    }

    /** Opens the menu within something, and follows a link or presses a button of it. */
    Walk choose(Locator within, String entry) {
        Locator menu = within.locator("details.menu");
        menu.locator("> summary").click();
        link(menu, entry)
                .or(menu.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(entry).setExact(true)))
                .click();
        return this;
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button by what it is called, to who sees it and to who hears it. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Walk press(String button) {
        button(button).click();
        return this;
    }

    /** Types key by key, as people do. */
    Walk type(String field, String text) {
        page.locator(field).pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(BETWEEN_KEYS));
        return this;
    }

    /** This is the page with that heading. */
    Walk stands(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    /** A post on the page. */
    Locator post(String id) {
        return page.locator("article[data-status='" + id + "']");
    }

    /** The page says what became of what was done on the page before. */
    Walk told(String sentence) {
        assertThat(page.locator("main .notice-good[role=status]")).containsText(sentence);
        return this;
    }

    /** The last part of the page's address, once that is the page of a post of somebody. */
    String postOf(String username) {
        assertThat(page).hasURL(Pattern.compile(".*/@" + username + "/[0-9]+$"));
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** Takes pictures of the page for people to look at; one way through is enough. */
    void picture(String name) {
        for (int width : scripts ? new int[] {390, 1280} : new int[0]) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", "journey-" + name + "-" + width + ".png")));
        }
    }

    /** No script failed, and the browser refused nothing; answers that tell of a mistake are none. */
    void wentWell() {
        List<String> troubles = guest.troubles().stream()
                .filter(each -> !each.contains("status of 422"))
                .toList();
        Assertions.assertThat(troubles).isEqualTo(List.of());
    }

    @Override
    public void close() {
        guest.close();
    }
}
