package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import social.anancus.support.RunningServer;

/** Somebody with a browser of their own on a server; knows what went wrong in it. */
final class Guest implements AutoCloseable {
    private final RunningServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Guest(RunningServer server, Browser browser, boolean scripts) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en")
                .setViewportSize(1280, 900));
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains(".js")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    static Guest visitor(RunningServer server, Browser browser) {
        return new Guest(server, browser, true);
    }

    /** The same in a browser that runs no scripts. */
    static Guest withoutScripts(RunningServer server, Browser browser) {
        return new Guest(server, browser, false);
    }

    /** Somebody who logs in by the form. */
    Guest logIn(Login login) {
        open("/auth/sign_in");
        page.fill("#user_email", login.username());
        page.fill("#user_password", login.password());
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/auth/"));
        return this;
    }

    /** Opens a page that must be there. */
    Page open(String path) {
        Response answer = page.navigate(server.at(path).toString());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return page;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What scripts failed at, what the browser refused, and dialogs that opened. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        context.close();
    }
}
