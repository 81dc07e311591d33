package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import social.anancus.support.RunningServer;
import social.anancus.support.peer.FederatedServer;

/** Somebody with a browser of their own on a server; knows what went wrong in it. */
final class Guest implements AutoCloseable {
    private final URI base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private Guest(URI base, Browser browser, boolean scripts) {
        this.base = base;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setIgnoreHTTPSErrors(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en")
                .setViewportSize(1280, 900));
        this.page = context.newPage();
        context.onRequest(request -> asked.add(request.url()));
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
        return new Guest(server.at("/"), browser, true);
    }

    /**
     * The same on a server under its name, by a browser that {@link #sees} it. Streams do not get through to it: what stands
     * before the server knows no WebSockets.
     */
    static Guest visitor(FederatedServer server, Browser browser) {
        Guest guest = new Guest(server.uri("/"), browser, true);
        guest.page.routeWebSocket(url -> true, socket -> {});
        return guest;
    }

    /** The flag by which a browser sees a server under its name. */
    static String sees(FederatedServer server) {
        String host = server.uri("/").getHost();
        try {
            return "--host-resolver-rules=MAP " + host + " "
                    + server.world().resolve(host).getFirst().getHostAddress();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a browser that runs no scripts. */
    static Guest withoutScripts(RunningServer server, Browser browser) {
        return new Guest(server.at("/"), browser, false);
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
        return open(path, 200);
    }

    /** Opens a page that must be answered with this status. */
    Page open(String path, int status) {
        Response answer = page.navigate(base.resolve(path).toString());
        assertThat(answer.status()).as(path).isEqualTo(status);
        return page;
    }

    /** Fills in a form of the open page, presses its button, and waits for the page that comes of it. */
    void send(int status, String button, Consumer<Page> fill) {
        assertThat(send(button, fill)).as("the answer at " + page.url()).isEqualTo(status);
    }

    /** The same, whatever the answer's status is, which is returned. */
    int send(String button, Consumer<Page> fill) {
        fill.accept(page);
        Response answer = page.waitForResponse(
                this::isPage, () -> page.locator(button).first().click());
        page.waitForLoadState();
        return answer.status();
    }

    private boolean isPage(Response answer) {
        return answer.request().isNavigationRequest()
                && answer.frame().equals(page.mainFrame())
                && (answer.status() < 300 || answer.status() >= 400);
    }

    /** The same for a form that must not be filled in as quickly as this: tries until that is no longer said. */
    void sendSlowly(String button, Consumer<Page> fill) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    troubles.clear(); // browsers complain of refusals
                    send(button, fill);
                    return !page.content().contains("quicker than people type");
                });
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

    /** What was asked for at other addresses than the server's since the last time. */
    List<String> elsewhere() {
        List<String> others = asked.stream().filter(url -> !isOurs(url)).toList();
        asked.clear();
        return others;
    }

    /** The server is asked by its address, and calls itself by its name where it is alone. */
    private boolean isOurs(String url) {
        return List.of(base.toString(), "http://localhost:" + base.getPort() + "/", "data:", "blob:").stream()
                .anyMatch(url::startsWith);
    }

    @Override
    public void close() {
        context.close();
    }
}
