package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** What other servers and browsers get at the addresses of people and statuses of the running server. */
class FederationDocumentsIT {
    private static final Json JSON = new Json();
    private static final String ROOT = "https://anancus.example";
    private static final String ACTIVITY = "application/activity+json";
    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static RunningServer server;
    private static ApiPerson alice;
    private static String aliceId;
    private static String actor;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh(
                Installed.plain(),
                Map.of("RATE_LIMITS", "false", "LOCAL_DOMAIN", "anancus.example", "LOCAL_HTTPS", "true"));
        server.start();
        alice = ApiPerson.create(server, "alice");
        aliceId = id(alice);
        actor = "/ap/users/" + aliceId;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String id(ApiPerson person) {
        return person.get("/api/v1/accounts/verify_credentials").ok().path("id").asText();
    }

    private static String write(String text, String visibility) {
        return alice.form("POST", "/api/v1/statuses", "status", text, "visibility", visibility)
                .ok()
                .path("id")
                .asText();
    }

    private static void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static HttpResponse<String> json(String path) {
        return server.get(path, "Accept", ACTIVITY);
    }

    private static JsonNode document(String path) {
        HttpResponse<String> answer = json(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/activity+json;charset=utf-8");
        return JSON.tree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("").replace("; charset", ";charset");
    }

    private static String webFinger(String resource) {
        return "/.well-known/webfinger?resource=" + resource;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acct:alice@anancus.example",
                "alice@anancus.example",
                "acct:@ALICE@ANANCUS.EXAMPLE",
                "https://anancus.example/@alice",
                "https://anancus.example/users/alice"
            })
    void everyFormOfAHandleLeadsToTheActor(String resource) {
        HttpResponse<String> found = server.get(webFinger(resource));

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(header(found, "Content-Type")).startsWith("application/jrd+json");
        assertThat(header(found, "Cache-Control")).isEqualTo("max-age=259200, public");
        JsonNode document = JSON.tree(found.body());
        assertThat(document.path("subject").asText()).isEqualTo("acct:alice@anancus.example");
        assertThat(document.path("aliases")).hasToString("[\"" + ROOT + "/@alice\",\"" + ROOT + actor + "\"]");
        assertThat(document.at("/links/1"))
                .hasToString(
                        "{\"rel\":\"self\",\"type\":\"application/activity+json\",\"href\":\"" + ROOT + actor + "\"}");
        assertThat(document.findValuesAsText("template"))
                .containsExactly(
                        ROOT + "/authorize_interaction?uri={uri}",
                        ROOT + "/share?text={content}",
                        ROOT + "/authorize_interaction?uri={object}");
    }

    @Test
    void theServerItselfIsFoundByItsDomain() {
        for (String resource :
                new String[] {"anancus.example", "acct:anancus.example@anancus.example", ROOT + "/actor", ROOT + "/"}) {
            HttpResponse<String> found = server.get(webFinger(resource));
            assertThat(found.statusCode()).as(resource).isEqualTo(200);
            assertThat(found.body()).contains("\"" + ROOT + "/actor\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "acct:nobody@anancus.example, 404",
        "acct:alice@remote.example, 404",
        "https://remote.example/users/alice, 404",
        "acct:al%20ice@anancus.example, 404",
        "'', 400",
        "alice, 400",
        "acct:@anancus.example, 400"
    })
    void othersAreNotFoundAndRubbishIsRefusedWithoutAWord(String resource, int status) {
        HttpResponse<String> answer = server.get(webFinger(resource));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=180, public");
        assertThat(server.get("/.well-known/webfinger").statusCode()).isEqualTo(400);
    }

    @Test
    void hostMetaComesAsXmlOrJson() {
        HttpResponse<String> xml = server.get("/.well-known/host-meta", "Origin", "https://client.example");
        assertThat(header(xml, "Content-Type")).startsWith("application/xrd+xml");
        assertThat(xml.body()).contains("template=\"" + ROOT + "/.well-known/webfinger?resource={uri}\"");
        assertThat(header(xml, "Access-Control-Allow-Origin")).isEqualTo("*");
        for (HttpResponse<String> json : new HttpResponse[] {
            server.get("/.well-known/host-meta.json"),
            server.get("/.well-known/host-meta", "Accept", "application/json")
        }) {
            assertThat(header(json, "Content-Type")).startsWith("application/json");
            assertThat(JSON.tree(json.body()).at("/links/0/rel").asText()).isEqualTo("lrdd");
        }
    }

    @Test
    void nodeInfoNamesTheSoftwareAndCounts() {
        assertThat(JSON.tree(server.get("/.well-known/nodeinfo").body())
                        .at("/links/0/href")
                        .asText())
                .isEqualTo(ROOT + "/nodeinfo/2.0");
        HttpResponse<String> answer = server.get("/nodeinfo/2.0");
        JsonNode document = JSON.tree(answer.body());
        assertThat(document.at("/software/name").asText()).isEqualTo("anancus");
        assertThat(document.at("/protocols/0").asText()).isEqualTo("activitypub");
        assertThat(document.at("/usage/users/total").asInt()).isPositive();
        assertThat(document.at("/usage/users/activeHalfyear").asInt()).isPositive();
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=1800, public");
    }

    @Test
    void anActorIsTheSameAtEachOfItsAddresses() {
        for (String path : new String[] {actor, "/users/alice", "/users/ALICE", "/@alice"}) {
            JsonNode document = document(path);
            assertThat(document.path("id").asText()).isEqualTo(ROOT + actor);
            assertThat(document.path("type").asText()).isEqualTo("Person");
        }
        HttpResponse<String> byEnding = server.get("/@alice.json", "Accept", "*/*");
        assertThat(byEnding.statusCode()).isEqualTo(200);
        assertThat(server.get(actor + ".json").body()).isEqualTo(byEnding.body());
        HttpResponse<String> answer = json(actor);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=180, public");
        assertThat(header(answer, "Vary")).isEqualTo("Accept, Origin");
        assertThat(header(answer, "Link"))
                .contains("rel=\"lrdd\"", "<" + ROOT + actor + ">; rel=\"alternate\"; type=\"" + ACTIVITY + "\"");
    }

    @Test
    void whoHasTheDocumentIsToldSo() {
        String tag = header(json(actor), "ETag");
        HttpResponse<String> again = server.get(actor, "Accept", ACTIVITY, "If-None-Match", "\"x\", W/" + tag);

        assertThat(tag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get(actor, "Accept", ACTIVITY, "If-None-Match", "\"x\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void browsersAreLedToPages() {
        String status = write("For readers", "public");

        assertRedirect(actor, 302, "/@alice");
        assertRedirect("/users/alice", 301, "/@alice");
        assertRedirect("/users/Alice/followers", 301, "/@alice/followers");
        assertRedirect(actor + "/statuses/" + status, 302, "/@alice/" + status);
        assertRedirect("/users/alice/statuses/" + status, 301, "/@alice/" + status);
        HttpResponse<String> page = server.get("/@alice", "Accept", PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Vary")).contains("Accept");
        assertThat(server.get("/users/nobody", "Accept", PAGE).statusCode()).isEqualTo(404);
    }

    private static void assertRedirect(String path, int status, String target) {
        HttpResponse<String> answer = server.get(path, "Accept", PAGE);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(header(answer, "Location")).isEqualTo(ROOT + target);
        assertThat(header(answer, "Vary")).isEqualTo("Origin, Accept");
    }

    @Test
    void anEditIsSeenAtOnceThoughTheDocumentWasRemembered() {
        String status = write("First", "public");
        assertThat(document(actor + "/statuses/" + status).path("content").asText())
                .isEqualTo("<p>First</p>");

        alice.form("PUT", "/api/v1/statuses/" + status, "status", "Second").ok();

        assertThat(document(actor + "/statuses/" + status).path("content").asText())
                .isEqualTo("<p>Second</p>");
        assertThat(document(actor + "/statuses/" + status + "/activity")
                        .path("type")
                        .asText())
                .isEqualTo("Create");
        assertThat(document("/@alice/" + status).path("id").asText()).isEqualTo(ROOT + actor + "/statuses/" + status);
    }

    /** VIS-02, VIS-03, VIS-05, VIS-26, WEB-19. */
    @Test
    void theForbiddenAndTheAbsentLookTheSame() {
        String hidden = write("For some", "private");
        HttpResponse<String> absent = json(actor + "/statuses/1");

        assertThat(absent.statusCode()).isEqualTo(404);
        for (String what : new String[] {"", "/activity", "/replies", "/likes", "/shares", ".json"}) {
            HttpResponse<String> forbidden = json(actor + "/statuses/" + hidden + what);
            assertThat(forbidden.statusCode()).as(what).isEqualTo(404);
            assertThat(forbidden.body()).isEqualTo(absent.body());
            assertThat(header(forbidden, "Cache-Control")).contains("no-store");
        }
        assertThat(json("/@alice/" + hidden).statusCode()).isEqualTo(404);
        assertThat(json(actor + "/outbox?page=true").body()).doesNotContain(hidden);
    }

    @Test
    void whatIsGoneLeavesATombstoneUnlessFewKnewOfIt() {
        String open = write("Open", "unlisted");
        String hidden = write("Hidden", "private");
        alice.form("DELETE", "/api/v1/statuses/" + open).ok();
        alice.form("DELETE", "/api/v1/statuses/" + hidden).ok();

        HttpResponse<String> gone = json(actor + "/statuses/" + open);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(JSON.tree(gone.body()).path("type").asText()).isEqualTo("Tombstone");
        assertThat(JSON.tree(gone.body()).path("id").asText()).isEqualTo(ROOT + actor + "/statuses/" + open);
        assertThat(json(actor + "/statuses/" + hidden).statusCode()).isEqualTo(404);

        sql("update job set run_at = now(), sent_at = null where kind = 'PurgeStatus'");
        await("the purge").atMost(Duration.ofMinutes(2)).until(() -> count("status", open) == 0);
        assertThat(json(actor + "/statuses/" + open).statusCode())
                .as("after its row went")
                .isEqualTo(410);
    }

    private static int count(String table, String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement();
                var rows = run.executeQuery("select count(*) from " + table + " where id = " + id)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aReblogAnswersWithItsAnnounceAndHasNoAnswers() {
        String status = write("Shared", "public");
        String reblog = alice.form("POST", "/api/v1/statuses/" + status + "/reblog")
                .ok()
                .path("id")
                .asText();

        JsonNode announce = document(actor + "/statuses/" + reblog);
        assertThat(announce.path("type").asText()).isEqualTo("Announce");
        assertThat(announce.path("object").asText()).isEqualTo(ROOT + actor + "/statuses/" + status);
        assertThat(json(actor + "/statuses/" + reblog + "/replies").statusCode())
                .isEqualTo(404);
    }

    @Test
    void repliesLikesAndSharesAreListed() {
        String status = write("Begin", "public");
        String own = alice.form("POST", "/api/v1/statuses", "status", "Own", "in_reply_to_id", status)
                .ok()
                .path("id")
                .asText();
        alice.form("POST", "/api/v1/statuses/" + status + "/favourite").ok();
        String replies = actor + "/statuses/" + status + "/replies";

        JsonNode collection = document(replies);
        assertThat(collection.path("type").asText()).isEqualTo("Collection");
        assertThat(collection.at("/first/items/0").asText()).isEqualTo(ROOT + actor + "/statuses/" + own);
        assertThat(collection.at("/first/next").asText())
                .isEqualTo(ROOT + replies + "?only_other_accounts=true&page=true");
        assertThat(document(replies + "?only_other_accounts=true&page=true").path("items"))
                .isEmpty();
        assertThat(document(actor + "/statuses/" + status + "/likes")
                        .path("totalItems")
                        .asInt())
                .isEqualTo(1);
        HttpResponse<String> shares = json(actor + "/statuses/" + status + "/shares");
        assertThat(JSON.tree(shares.body()).path("totalItems").asInt()).isZero();
        assertThat(header(shares, "Cache-Control")).isEqualTo("max-age=0, public");
    }

    @Test
    void theOutboxIsReadPageByPage() {
        ApiPerson writer = ApiPerson.create(server, "writer");
        String outbox = "/ap/users/" + id(writer) + "/outbox";
        for (int i = 0; i < 22; i++) {
            writer.form("POST", "/api/v1/statuses", "status", "No. " + i).ok();
        }
        writer.form("POST", "/api/v1/statuses", "status", "secret", "visibility", "private")
                .ok();

        JsonNode collection = document(outbox);
        assertThat(collection.path("totalItems").asInt()).isEqualTo(23);
        assertThat(collection.path("first").asText()).isEqualTo(ROOT + outbox + "?page=true");
        JsonNode first = document(outbox + "?page=true");
        assertThat(first.path("orderedItems")).hasSize(20);
        assertThat(first.at("/orderedItems/0/object/content").asText()).isEqualTo("<p>No. 21</p>");
        assertThat(first.at("/orderedItems/0").has("@context")).isFalse();
        JsonNode second = document(first.path("next").asText().substring(ROOT.length()));
        assertThat(second.path("orderedItems")).hasSize(2);
        assertThat(first.toString() + second).doesNotContain("secret");
        assertThat(header(json(outbox + "?page=true"), "Cache-Control")).isEqualTo("max-age=60, public");
    }

    @Test
    void followersAreListedUnlessTheyAreHidden() {
        ApiPerson fan = ApiPerson.create(server, "fan");
        ApiPerson shy = ApiPerson.create(server, "shy");
        String shyActor = "/ap/users/" + id(shy);
        fan.form("POST", "/api/v1/accounts/" + aliceId + "/follow").ok();
        fan.form("POST", "/api/v1/accounts/" + id(shy) + "/follow").ok();
        shy.form("PATCH", "/api/v1/accounts/update_credentials", "hide_collections", "true")
                .ok();

        assertThat(document(actor + "/followers").path("first").asText()).isEqualTo(ROOT + actor + "/followers?page=1");
        JsonNode page = document(actor + "/followers?page=1");
        assertThat(page.path("orderedItems")).hasToString("[\"" + ROOT + "/ap/users/" + id(fan) + "\"]");
        assertThat(page.has("next")).isFalse();
        assertThat(json(actor + "/followers?page=99999999999").statusCode()).isEqualTo(404);
        assertThat(json(actor + "/followers?page=x").statusCode()).isEqualTo(404);
        JsonNode hidden = document(shyActor + "/followers");
        assertThat(hidden.path("totalItems").asInt()).isEqualTo(1);
        assertThat(hidden.has("first")).isFalse();
        assertThat(json(shyActor + "/followers?page=1").statusCode()).isEqualTo(403);
        assertThat(document(shyActor + "/following").path("totalItems").asInt()).isZero();
    }

    @Test
    void pinnedStatusesAndTagsAreListed() {
        String pinned = write("Pinned", "public");
        alice.form("POST", "/api/v1/statuses/" + pinned + "/pin").ok();
        alice.form("POST", "/api/v1/featured_tags", "name", "BlueSky").ok();

        JsonNode featured = document(actor + "/collections/featured");
        assertThat(featured.at("/orderedItems/0/id").asText()).isEqualTo(ROOT + actor + "/statuses/" + pinned);
        assertThat(featured.at("/orderedItems/0").has("@context")).isFalse();
        assertThat(document(actor + "/collections/tags").at("/items/0/name").asText())
                .isEqualTo("#BlueSky");
    }

    @Test
    void aHashtagIsACollectionThatTellsNothing() {
        JsonNode document = document("/tags/BlueSky");

        assertThat(document.path("id").asText()).isEqualTo(ROOT + "/tags/bluesky");
        assertThat(document.path("type").asText()).isEqualTo("OrderedCollection");
        assertThat(server.get("/tags/BlueSky", "Accept", PAGE).headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("text/html");
    }

    @Test
    void theServersOwnActorHasAKeyAndAnEmptyOutbox() {
        JsonNode document = document("/actor");

        assertThat(document.path("type").asText()).isEqualTo("Application");
        assertThat(document.at("/publicKey/publicKeyPem").asText()).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(document("/actor/outbox").path("totalItems").asInt()).isZero();
        assertThat(header(json("/actor"), "Cache-Control")).isEqualTo("max-age=600, public");
    }

    @Test
    void goneSuspendedAndUnknownPeopleAreToldApart() {
        ApiPerson bob = ApiPerson.create(server, "bob");
        String suspended = "/ap/users/" + id(bob);
        sql("update account set suspended_at = now(), suspension_origin = 'LOCAL' where username = 'bob'");
        assertThat(document(suspended).path("suspended").booleanValue()).isTrue();
        assertThat(json(suspended + "/outbox").statusCode()).isEqualTo(403);

        String deleted = "/ap/users/" + id(ApiPerson.create(server, "gone"));
        server.command("accounts", "delete", "gone");
        assertThat(json(deleted).statusCode()).isEqualTo(410);
        assertThat(JSON.tree(json(deleted).body()).path("type").asText()).isEqualTo("Tombstone");
        assertThat(json(deleted + "/outbox").statusCode()).isEqualTo(410);
        assertThat(server.get(webFinger("acct:gone@anancus.example")).statusCode())
                .isEqualTo(410);

        server.command("accounts", "create", "pending", "--email", "pending@example.org");
        assertThat(json("/users/pending").statusCode()).isEqualTo(404);
        assertThat(server.get(webFinger("acct:pending@anancus.example")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/nobody",
                "/ap/users/alice",
                "/ap/users/99999999999999999999",
                "/ap/users/1",
                "/users/alice/nothing",
                "/users/alice/statuses/x",
                "/users/alice/statuses/99999999999999999999",
                "/users/alice/quote_authorizations/1",
                "/@nobody",
                "/@alice@remote.example",
                "/emojis/1",
                "/ap",
                "/-federation/actor"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = json(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void headIsAnsweredAsGetWithoutItsBody() {
        HttpResponse<String> head = server.send(HttpRequest.newBuilder(server.at(actor))
                .header("Accept", ACTIVITY)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(json(actor), "ETag"));
    }
}
