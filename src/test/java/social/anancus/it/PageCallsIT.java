package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.Chromium;
import social.anancus.support.RunningServer;

/** What the scripts of pages may do with the cookie of a session, and that nobody else may do anything with it. */
class PageCallsIT {
    private static final String STREAM = "/api/v1/streaming";
    private static final String HOME = "/api/v1/timelines/home";
    private static final String[] OUR_PAGE = {"X-Anancus-Page", "1"};

    private static RunningServer server;
    private static String password;
    private static String cookies;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
        RunningServer.Ran made =
                server.command("accounts", "create", "paging", "--email", "paging@localhost.example", "--confirmed");
        Matcher shown = Pattern.compile("Password:\\s+(\\S+)").matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        password = shown.group(1);
        cookies = logIn().cookies();
    }

    private static Visit logIn() {
        Visit visit = new Visit(server, "203.0.113.77");
        visit.submit(visit.get("/auth/sign_in"), "Log in", Map.of("user[email]", "paging", "user[password]", password));
        assertThat(visit.cookies()).contains("anancus_session=");
        return visit;
    }

    private static HttpResponse<String> call(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .method(method, BodyPublishers.noBody())
                .header("Cookie", cookies);
        return server.send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private static String origin() {
        URI at = server.at("/");
        return at.getScheme() + "://" + at.getAuthority();
    }

    @Test
    void aPageReadsWithoutAToken() {
        assertThat(call("GET", HOME, OUR_PAGE).statusCode()).isEqualTo(200);
        assertThat(call("GET", "/api/v1/accounts/verify_credentials", OUR_PAGE).body())
                .contains("\"username\":\"paging\"");
        assertThat(call("GET", "/api/v1/accounts/search?q=pag", "X-Anancus-Page", "1", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageDoesNothingElse() {
        assertThat(call("POST", "/api/v1/statuses", OUR_PAGE).statusCode()).isEqualTo(403);
        assertThat(call("POST", "/api/v1/media", OUR_PAGE).statusCode()).isEqualTo(403);
        assertThat(call("DELETE", "/api/v1/statuses/1", OUR_PAGE).statusCode()).isEqualTo(403);
        assertThat(call("GET", "/api/v1/apps/verify_credentials", OUR_PAGE).statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/api/v1/push/subscription", OUR_PAGE).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void theCookieAloneOpensNothing() {
        assertThat(call("GET", HOME).statusCode()).isEqualTo(401);
        assertThat(call("GET", HOME, "Authorization", "Bearer wrong", "X-Anancus-Page", "1")
                        .statusCode())
                .as("a token that does not count is not mended by a cookie")
                .isEqualTo(401);
        assertThat(server.get(HOME, OUR_PAGE).statusCode()).as("no cookie").isEqualTo(401);
    }

    @Test
    void anotherOriginGetsNothingWhateverItManagesToSend() {
        for (String other : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
            assertThat(call("GET", HOME, "X-Anancus-Page", "1", "Origin", other).statusCode())
                    .as(other)
                    .isEqualTo(401);
        }
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(call("GET", HOME, "X-Anancus-Page", "1", "Sec-Fetch-Site", site)
                            .statusCode())
                    .as(site)
                    .isEqualTo(401);
        }
    }

    @Test
    void aPreflightNeverAllowsTheHeaderOfPages() {
        HttpResponse<String> preflight = server.send(HttpRequest.newBuilder(server.at(HOME))
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://evil.example", "Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization, x-anancus-page")
                .build());

        assertThat(preflight.headers().allValues("Access-Control-Allow-Headers"))
                .isEmpty();
        assertThat(preflight.headers().allValues("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void aPageListensUntilItsPersonLogsOut() {
        Visit visit = logIn();
        HttpResponse<String> anyForm = visit.get("/auth/password/new");
        try (Listener listener = Listener.openFromPage(server.at(STREAM), visit.cookies(), origin())) {
            listener.subscribe("user");
            visit.post("/auth/sign_out", Map.of("authenticity_token", Visit.token(anyForm)));

            assertThat(listener.closeCode(Duration.ofSeconds(30))).isGreaterThanOrEqualTo(1000);
        }
        assertThat(Listener.refusedWith(server.at(STREAM), "Cookie", visit.cookies(), "Origin", origin())
                        .statusCode())
                .isEqualTo(401);
    }

    /** A form answers a script that sends it: whither a browser would be led, and what the next page would say. */
    @Test
    void aFormAnswersAScript() {
        Visit visit = new Visit(server, "203.0.113.78");
        String form = "user[email]=nobody@localhost.example&authenticity_token="
                + Visit.token(visit.get("/auth/password/new"));
        HttpRequest.Builder sent = HttpRequest.newBuilder(server.at("/auth/password"))
                .header("Cookie", visit.cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "de")
                .POST(BodyPublishers.ofString(form));

        assertThat(server.send(sent.build()).statusCode()).isEqualTo(302);
        HttpResponse<String> answer =
                server.send(sent.header("X-Requested-With", "fetch").build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as("nothing is left to say")
                .noneMatch(cookie -> cookie.contains("flash"));
        assertThat(answer.body()).contains("\"to\":\"/auth/sign_in").contains("Brief");
    }

    @Test
    void anotherOriginCannotListen() {
        URI stream = server.at(STREAM);
        assertThat(Listener.refusedWith(stream, "Cookie", cookies, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Listener.refusedWith(stream, "Cookie", cookies).statusCode())
                .as("no origin: no browser")
                .isEqualTo(401);
        assertThat(call("GET", STREAM + "/user", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(401);
    }

    /** The nearest stranger: a page on another port of the same host, to which browsers do send the cookie. */
    @Test
    void aBrowserGivesAnotherOriginNothing() throws IOException {
        assumeTrue(Chromium.isThere(), Chromium.ABSENT);
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<title>stranger</title>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        stranger.start();
        try (Browser browser = Chromium.launch();
                BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.at("/auth/sign_in").toString());
            page.fill("#user_email", "paging");
            page.fill("#user_password", password);
            page.click("button[type=submit]");
            page.waitForURL(url -> !url.contains("sign_in"));
            assertThat(page.evaluate(CALL, server.at(HOME).toString())).isEqualTo("200");
            assertThat(page.evaluate(LISTEN, socket())).isEqualTo("open");

            page.navigate("http://127.0.0.1:" + stranger.getAddress().getPort() + "/");
            assertThat(page.evaluate(CALL, server.at(HOME).toString())).isEqualTo("TypeError");
            assertThat(page.evaluate(LISTEN, socket())).isEqualTo("error");
        } finally {
            stranger.stop(0);
        }
    }

    private static final String CALL = "url => fetch(url, {credentials: 'include', headers: {'X-Anancus-Page': '1'}})"
            + ".then(answer => String(answer.status), error => error.name)";
    private static final String LISTEN = "url => new Promise(done => { const socket = new WebSocket(url);"
            + " socket.onopen = () => done('open'); socket.onerror = () => done('error'); })";

    private static String socket() {
        return server.at(STREAM).toString().replaceFirst("^http", "ws");
    }
}
