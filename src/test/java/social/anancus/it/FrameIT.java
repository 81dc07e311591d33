package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.json.Json;
import social.anancus.support.RunningServer;

/** What surrounds every page: headers, cookies, languages, errors, assets, themes. */
class FrameIT {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/manifest.webmanifest", "/assets/css/anancus.css", "/themes/warm.svg"})
    void aVisitorGetsNoCookie(String path) {
        assertThat(server.get(path, "Accept", "text/html").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aPageWithAFormSetsTheFormsCookieAndNoOther() {
        assertThat(server.get("/auth/sign_in").headers().allValues("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.contains("anancus_form=") && cookie.contains("HttpOnly"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/sign_in", "/nowhere"})
    void everyPageTellsTheBrowserWhatToRefuse(String path) {
        HttpResponse<String> page = server.get(path, "Accept", "text/html");

        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(Jsoup.parse(page.body()).select("style, script:not([src]), [style], [onclick]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, text/html, text/html",
        "/nowhere, */*, text/html",
        "/nowhere, application/activity+json, application/json",
        "/api/v1/nowhere, application/json, application/json"
    })
    void whatIsNotThereIsAPageForBrowsersAndJsonForOthers(String path, String accept, String type) {
        HttpResponse<String> answer = server.get(path, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void whatSurroundsAnErrorIsNotReachedFromOutside() {
        assertThat(server.get("/-error").statusCode()).isEqualTo(404);
        assertThat(server.get("/WEB-INF/error.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void aVisitorChoosesALanguageByAFormThatGets() {
        Visit visit = new Visit(server, "203.0.113.60");
        HttpResponse<String> page = visit.get("/nowhere");
        assertThat(Jsoup.parse(page.body()).select("form[action=/language] button[value=de]"))
                .hasSize(1);

        HttpResponse<String> chosen = visit.get("/language?to=de&back=%2Fnowhere");

        assertThat(Visit.location(chosen)).isEqualTo("/nowhere");
        assertThat(visit.follow(chosen).body()).contains("lang=\"de\"").contains("Hier wohnt nichts");
        assertThat(Visit.location(visit.get("/language?to=xx&back=https://evil.example/")))
                .isEqualTo("/");
    }

    @Test
    void assetsAreKeptForAYearWhereTheirAddressFollowsFromTheirContent() {
        Document page = Jsoup.parse(server.get("/nowhere").body());
        String sheet = page.select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> sent = server.get(sheet, "Accept-Encoding", "identity");

        assertThat(sheet).matches("/assets/~[0-9a-f]{10}/css/anancus\\.css");
        assertThat(sent.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(sent.body()).contains("@layer tokens");
        String tag = sent.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(sheet, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get("/assets/~0000000000/css/anancus.css").headers().firstValue("Cache-Control"))
                .contains("public, max-age=300");
        assertThat(server.get("/assets/~0000000000/nothing.css").statusCode()).isEqualTo(404);
    }

    @Test
    void theManifestNamesIconsThatAreThereAndTakesWhatIsShared() {
        HttpResponse<String> answer = server.get("/manifest.webmanifest");
        var manifest = new Json().tree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/manifest+json");
        assertThat(manifest.path("icons"))
                .isNotEmpty()
                .allSatisfy(
                        icon -> assertThat(server.get(icon.path("src").asText()).statusCode())
                                .isEqualTo(200));
        assertThat(manifest.path("share_target").path("action").asText()).isEqualTo("/share");
    }

    @Test
    void aPersonChoosesHowPagesLook() {
        Visit visit = signedIn("looks", "203.0.113.61");
        HttpResponse<String> form = visit.get("/settings/appearance");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(form.body()).select("input[name=skin]").eachAttr("value"))
                .contains("usual", "warm", "forum");

        HttpResponse<String> sent = visit.post(
                "/settings/appearance",
                Map.of(
                        "authenticity_token", Visit.token(form),
                        "scheme", "dark",
                        "skin", "warm",
                        "density", "roomy",
                        "counts", "none",
                        "media", "hide_all",
                        "still", "1",
                        "locale", "de",
                        "zone", "Europe/Lisbon"));
        Document page = Jsoup.parse(visit.follow(sent).body());

        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select("html").attr("data-density")).isEqualTo("roomy");
        assertThat(page.select("html").attr("data-counts")).isEqualTo("none");
        assertThat(page.select("html").attr("data-motion")).isEqualTo("none");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/themes/warm.css"));
        assertThat(page.select("[role=status]").text()).isEqualTo("Gespeichert.");
        assertThat(page.select("option[selected]").eachAttr("value")).contains("Europe/Lisbon", "de");

        HttpResponse<String> refused = visit.post(
                "/settings/appearance",
                Map.of("authenticity_token", Visit.token(visit.get("/settings/appearance")), "scheme", "pink"));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void whatOtherAppsShareComesIntoTheComposer() {
        Visit visit = signedIn("sharing", "203.0.113.62");

        String there = Visit.location(visit.get("/share?title=A+page&text=Read+this&url=https%3A%2F%2Fa.example%2F"));

        assertThat(URI.create(there).getPath()).isEqualTo("/compose");
        assertThat(URI.create(there).getQuery()).isEqualTo("text=A+page\n\nRead+this\n\nhttps://a.example/");
        assertThat(Visit.location(new Visit(server, "203.0.113.63").get("/share?text=x")))
                .startsWith("/auth/sign_in?continue=");
    }

    private static Visit signedIn(String name, String address) {
        RunningServer.Ran made =
                server.command("accounts", "create", name, "--email", name + "@localhost.example", "--confirmed");
        Matcher shown = Pattern.compile("Password:\\s+(\\S+)").matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        Visit visit = new Visit(server, address);
        HttpResponse<String> form = visit.get("/auth/sign_in");
        visit.post(
                "/auth/sign_in",
                Map.of(
                        "authenticity_token", Visit.token(form),
                        "user[email]", name,
                        "user[password]", shown.group(1)));
        return visit;
    }
}
