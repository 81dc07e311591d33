package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** What visitors read: the pages about the server, feeds, posts in frames, and what other programs find in heads. */
class VisitorPagesIT {
    private static final String HOSTILE = "Eve ]]> <script>alert(1)</script> & \"co\"";
    private static RunningServer server;
    private static ApiPerson writer;
    private static JsonNode open;
    private static JsonNode quiet;
    private static JsonNode warned;
    private static JsonNode withPicture;
    private static List<JsonNode> hidden;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
        writer = ApiPerson.create(server, "feedwriter");
        ApiPerson friend = ApiPerson.create(server, "feedfriend");
        writer.form(
                        "PATCH",
                        "/api/v1/accounts/update_credentials",
                        "display_name",
                        HOSTILE,
                        "note",
                        "I keep <b>leaves</b>",
                        "fields_attributes[0][name]",
                        "Site",
                        "fields_attributes[0][value]",
                        "https://me.example/")
                .ok();
        open = writer.post("Hello #feedtag ]]> <i>not italic</i>", "public");
        quiet = writer.post("Quietly", "unlisted");
        hidden = List.of(
                writer.post("For followers #feedtag", "private"),
                writer.post("@feedfriend only you #feedtag", "direct"));
        warned = writer.form("POST", "/api/v1/statuses", "status", "The butler", "spoiler_text", "Ending of the film")
                .ok();
        String media = writer.upload("/api/v2/media", Pictures.png(640, 480), "description", "A <wide> hill")
                .body()
                .path("id")
                .asText();
        org.awaitility.Awaitility.await()
                .until(() -> writer.get("/api/v1/media/" + media).status() == 200);
        withPicture = writer.form("POST", "/api/v1/statuses", "status", "Seen today", "media_ids[]", media)
                .ok();
        JsonNode foreign = friend.post("Of somebody else", "public");
        writer.form("POST", "/api/v1/statuses/" + id(foreign) + "/reblog").ok();
    }

    private static String id(JsonNode status) {
        return status.path("id").asText();
    }

    private static Element channel(HttpResponse<String> answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element rss = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(rss.getTagName()).isEqualTo("rss");
            return (Element) rss.getElementsByTagName("channel").item(0);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static List<Element> items(Element channel) {
        NodeList nodes = channel.getElementsByTagName("item");
        List<Element> items = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            items.add((Element) nodes.item(i));
        }
        return items;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<String> links(HttpResponse<String> feed) {
        return items(channel(feed)).stream().map(item -> text(item, "link")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/privacy-policy"})
    void pagesAboutTheServerAreWholeAndBringNoCookie(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("noindex").doesNotContain("visitors.");
        assertThat(server.get(path, "Accept-Language", "de").body()).contains("lang=\"de\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/terms, /terms-of-service",
        "/about/more, /about",
        "/authorize_follow?acct=a@b.example, /authorize_interaction?acct=a@b.example",
        "/.well-known/change-password, /settings/account"
    })
    void oldAddressesLeadOn(String path, String target) {
        assertThat(Visit.location(server.get(path))).isEqualTo(target);
    }

    @Test
    void aboutTellsContactRulesAndLimitedServersAsAdminsWant() {
        execute(
                "insert into rule (id, text, hint, priority, created_at, updated_at) overriding system value values (4712, 'Be kind', '', 0, now(), now());"
                        + " insert into rule_translation (rule_id, language, text, hint) values (4712, 'de', 'Sei nett', '')");
        set("site_contact_username", "\"@feedwriter\"");
        set("site_contact_email", "\"harbour@localhost.example\"");
        set("site_extended_description", "\"We are **eleven**. <script>x</script>\"");
        execute(
                "insert into domain_block (domain, severity, reject_media, reject_reports, private_comment, public_comment,"
                        + " obfuscate, created_at, updated_at) values ('loudserver.example', 'SUSPEND', false, false, 'secret',"
                        + " 'Noise <b>', true, now(), now())");
        try {
            String closed = server.get("/about").body();
            assertThat(closed).doesNotContain("Servers we limit").contains("Be kind");
            assertThat(server.get("/api/v1/instance/domain_blocks").statusCode())
                    .isEqualTo(404);
            set("show_domain_blocks", "\"all\"");
            set("show_domain_blocks_rationale", "\"all\"");

            String about = server.get("/about", "Accept-Language", "en").body();

            assertThat(about)
                    .contains("Servers we limit")
                    .doesNotContain("loudserver")
                    .doesNotContain("secret")
                    .contains("Noise &lt;b&gt;")
                    .contains("<strong>eleven</strong>")
                    .doesNotContain("<script>x")
                    .contains("mailto:harbour@localhost.example")
                    .contains("/@feedwriter");
            assertThat(server.get("/about", "Accept-Language", "de").body()).contains("Sei nett");
            JsonNode listed =
                    new Json().tree(server.get("/api/v1/instance/domain_blocks").body());
            assertThat(listed.get(0).path("domain").asText()).startsWith("loud").contains("***");
            assertThat(listed.get(0).path("comment").asText()).isEqualTo("Noise <b>");
        } finally {
            execute("delete from rule where id = 4712; delete from domain_block where domain = 'loudserver.example';"
                    + " delete from instance_setting where key in ('site_contact_username', 'site_contact_email',"
                    + " 'site_extended_description', 'show_domain_blocks', 'show_domain_blocks_rationale')");
        }
    }

    @Test
    void theFirstPageShowsTheNewestPostsThatAreForEverybody() {
        ApiPerson neighbour = ApiPerson.create(server, "frontneighbour");
        JsonNode fresh = neighbour.post("Fresh for the front page", "public");
        JsonNode quietly = neighbour.post("Not for front pages", "unlisted");
        JsonNode secret = neighbour.post("Not for visitors", "private");

        Document page = Jsoup.parse(server.get("/").body());

        assertThat(page.select("[data-status=" + id(fresh) + "] .status-text").text())
                .isEqualTo("Fresh for the front page");
        assertThat(page.select("[data-status]").size()).isBetween(1, 8);
        for (JsonNode each : List.of(quietly, secret)) {
            assertThat(page.select("[data-status=" + id(each) + "]")).isEmpty();
        }
        assertThat(page.select("[data-status] form"))
                .as("visitors press nothing")
                .isEmpty();
    }

    @Test
    void termsAreThereOnceThereAreSome() {
        assertThat(server.get("/terms-of-service").statusCode()).isEqualTo(404);
        execute("insert into terms_of_service (id, text, effective_date, published_at, created_at)"
                + " overriding system value values (4713, '# Be *fair*', '2026-01-31', now(), now())");
        try {
            assertThat(server.get("/terms-of-service").body())
                    .contains("<em>fair</em>")
                    .contains("January 31, 2026");
            assertThat(server.get("/terms-of-service/2026-01-31").statusCode()).isEqualTo(200);
            assertThat(server.get("/terms-of-service/2026-02-01").statusCode()).isEqualTo(404);
            assertThat(server.get("/terms-of-service/never").statusCode()).isEqualTo(404);
        } finally {
            execute("delete from terms_of_service where id = 4713");
        }
    }

    private static void set(String key, String json) {
        execute("insert into instance_setting (key, value, updated_at) values ('" + key + "', '" + json + "', now())"
                + " on conflict (key) do update set value = excluded.value");
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        // the server did not see that, and keeps pages for visitors until it is asked to do something, or for some
        // seconds
        HttpRequest.Builder asked = HttpRequest.newBuilder(server.at("/health")).POST(BodyPublishers.noBody());
        assertThat(server.send(asked.build()).statusCode()).isEqualTo(405);
    }

    @Test
    void theFeedOfAPersonHoldsWhatEverybodyMaySeeAsItIs() {
        HttpResponse<String> answer = server.get("/@feedwriter.rss");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/rss+xml;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60", "public");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        Element channel = channel(answer);
        assertThat(text(channel, "title")).isEqualTo(HOSTILE);
        assertThat(links(answer))
                .containsExactly(
                        withPicture.path("url").asText(),
                        warned.path("url").asText(),
                        quiet.path("url").asText(),
                        open.path("url").asText());
        Element first = items(channel).get(3);
        assertThat(text(first, "description")).isEqualTo(open.path("content").asText());
        assertThat(text(first, "category")).isEqualTo("feedtag");
        assertThat(text(first, "guid")).isEqualTo(open.path("url").asText());
        Element hiddenBehind = items(channel).get(1);
        assertThat(text(hiddenBehind, "title")).isEqualTo("Ending of the film");
        assertThat(text(hiddenBehind, "description")).startsWith("<p><strong>Ending of the film</strong></p><hr>");
        Element picture = items(channel).get(0);
        Element enclosure = (Element) picture.getElementsByTagName("enclosure").item(0);
        assertThat(enclosure.getAttribute("url"))
                .isEqualTo(withPicture.at("/media_attachments/0/url").asText());
        assertThat(enclosure.getAttribute("type")).startsWith("image/");
        assertThat(Long.parseLong(enclosure.getAttribute("length"))).isPositive();
        assertThat(text(picture, "media:description")).isEqualTo("A <wide> hill");
        for (JsonNode each : hidden) {
            assertThat(answer.body()).doesNotContain(id(each));
        }
    }

    @Test
    void aReaderThatKnowsTheFeedIsToldSoAndOneThatWantsFewGetsFew() {
        HttpResponse<String> first = server.get("/@feedwriter.rss?limit=2");
        assertThat(items(channel(first))).hasSize(2);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.get("/@feedwriter.rss?limit=2", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/@feedwriter.rss", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherFeedsHoldTheirPartOfIt() {
        String openUrl = open.path("url").asText();
        assertThat(links(server.get("/@feedwriter/with_replies.rss"))).hasSize(4);
        assertThat(links(server.get("/@feedwriter/media.rss")))
                .containsExactly(withPicture.path("url").asText());
        assertThat(links(server.get("/@feedwriter/tagged/FeedTag.rss"))).containsExactly(openUrl);
        assertThat(links(server.get("/tags/feedtag.rss"))).containsExactly(openUrl);
        assertThat(links(server.get("/tags/feedtag.rss?local=true"))).containsExactly(openUrl);
        assertThat(links(server.get("/tags/nobodyusesit.rss"))).isEmpty();
        assertThat(server.get("/@nobodyatall.rss").statusCode()).isEqualTo(404);
        assertThat(server.get("/@feedwriter@elsewhere.example.rss").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> oembed(String url) {
        return server.get("/api/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    @Test
    void anOpenPostCanBeShownInOtherPages() {
        String url = open.path("url").asText();

        JsonNode found = new Json().tree(oembed(url).body());

        assertThat(found.path("type").asText()).isEqualTo("rich");
        assertThat(found.path("author_name").asText()).isEqualTo(HOSTILE);
        assertThat(found.path("width").asInt()).isEqualTo(400);
        Document frame = Jsoup.parse(found.path("html").asText());
        assertThat(frame.select("iframe").attr("src")).isEqualTo(url + "/embed");
        assertThat(frame.select("script")).isEmpty();
        assertThat(oembed(url + "/embed").statusCode()).isEqualTo(200);
        assertThat(oembed(quiet.path("url").asText()).statusCode()).isEqualTo(200);

        // application servers may add headers of their own by the older protocol only
        HttpResponse<String> embedded =
                server.send(HttpRequest.newBuilder(server.at("/@feedwriter/" + id(open) + "/embed"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build());
        assertThat(embedded.statusCode()).isEqualTo(200);
        assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(embedded.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors *");
        assertThat(embedded.headers().allValues("Set-Cookie")).isEmpty();
        Document page = Jsoup.parse(embedded.body());
        assertThat(page.select("form, script:not([src])")).isEmpty();
        assertThat(page.text()).contains("<i>not italic</i>");
        assertThat(embedded.body()).contains("noindex").doesNotContain("<script>alert");
    }

    @Test
    void whatNotEverybodyMaySeeIsNowhere() {
        for (JsonNode each : hidden) {
            assertThat(oembed(each.path("url").asText()).statusCode()).isEqualTo(404);
            assertThat(server.get("/@feedwriter/" + id(each) + "/embed").statusCode())
                    .isEqualTo(404);
            assertThat(server.get("/remote-follow?status=" + id(each)).statusCode())
                    .isEqualTo(404);
            assertThat(server.get("/@feedwriter/" + id(each) + "/embed", "Authorization", "Bearer " + writer.token())
                            .statusCode())
                    .as("not even for its author")
                    .isEqualTo(404);
        }
        assertThat(oembed("https://elsewhere.example/@feedwriter/" + id(open)).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/@feedfriend/" + id(open) + "/embed").statusCode())
                .as("another's name before it")
                .isEqualTo(404);
    }

    @Test
    void aVisitorIsAskedForTheirOwnServerAndMistakesAreSaid() {
        Visit visit = new Visit(server, "203.0.113.90");
        HttpResponse<String> form = visit.get("/remote-follow?account=" + writer.id());
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("@feedwriter@").doesNotContain("<script>alert");

        HttpResponse<String> empty = visit.submit(form, "Continue", Map.of("home", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).expectFirst("#home-e").text())
                .isEqualTo("Type your address as you@your.server.");
        HttpResponse<String> nowhere = visit.submit(form, "Continue", Map.of("home", "me@127.0.0.1"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(visit.hasCookie("anancus_home")).isFalse();

        HttpResponse<String> here =
                visit.submit(form, "Continue", Map.of("home", "feedfriend@" + domain(), "remember", "1"));
        assertThat(Visit.location(here)).contains("/authorize_interaction?uri=");
        assertThat(visit.hasCookie("anancus_home")).isTrue();
        assertThat(visit.get("/remote-follow").body()).contains("Continue on " + domain());
        assertThat(server.get("/remote-follow?account=1").statusCode()).isEqualTo(404);
        assertThat(server.get("/remote-follow?account=x").statusCode()).isEqualTo(404);
    }

    private static String domain() {
        return new Json()
                .tree(server.get("/api/v2/instance").body())
                .path("domain")
                .asText();
    }
}
