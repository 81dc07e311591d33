package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.platform.json.Json;
import social.anancus.support.Chromium;
import social.anancus.support.RunningServer;

/** The pages to log in and to let an application in, in a real browser, wide and narrow, light and dark. */
class LogInPagesIT {
    private static RunningServer server;
    private static String password;
    private static String clientId;
    private static HttpServer app;
    private static String callback;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        server = RunningServer.shared();
        RunningServer.Ran made =
                server.command("accounts", "create", "looking", "--email", "looking@localhost.example", "--confirmed");
        Matcher shown = Pattern.compile("Password:\\s+(\\S+)").matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        password = shown.group(1);
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/cb", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<p>signed in</p>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        app.start();
        callback = "http://127.0.0.1:" + app.getAddress().getPort() + "/cb";
        HttpRequest request = HttpRequest.newBuilder(server.at("/api/v1/apps"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.20")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"client_name\":\"Fernsicht\",\"website\":\"https://app.example\","
                                + "\"redirect_uris\":[\"" + callback + "\"],"
                                + "\"scopes\":\"read write:statuses write:media follow push admin:read\"}"))
                .build();
        clientId =
                new Json().tree(server.send(request).body()).path("client_id").asText();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "320, LIGHT"})
    void thePagesAreWholeAccessibleAndFitTheScreen(int width, ColorScheme scheme) {
        try (com.microsoft.playwright.Browser browser = Chromium.launch();
                BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800))) {
            Page page = context.newPage();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    refused.add(message.text());
                }
            });
            for (String path : List.of("password/new", "password/edit?reset_password_token=x", "confirmation/new")) {
                page.navigate(server.at("/auth/" + path).toString());
                check(page, width, path.replaceAll("[^a-z].*", "") + path.length());
            }
            page.navigate(server.at("/oauth/authorize?response_type=code&client_id=" + clientId + "&redirect_uri="
                            + callback + "&scope=read+write:statuses+write:media+follow+push+admin:read")
                    .toString());
            check(page, width, "sign-in");
            page.fill("#user_email", "looking");
            page.fill("#user_password", password);
            page.click("button[type=submit]");
            assertThat(page.locator("h1").innerText()).contains("Fernsicht");
            check(page, width, "consent");
            assertThat(refused).as("what the browser refuses").isEmpty();
            page.click("button.btn-primary");
            page.waitForURL(callback + "?code=*");
            assertThat(page.content())
                    .as("the policy lets the form lead to the app")
                    .contains("signed in");
        }
    }

    private static void check(Page page, int width, String name) {
        assertThat(page.locator("h1").count()).isEqualTo(1);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " does not scroll sideways at " + width)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe violations of " + name)
                .isEmpty();
    }
}
