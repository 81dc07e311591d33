package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Accounts, profiles and what stands between accounts, on the running server. */
class AccountsIT {
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;
    private static String aliceId;
    private static String bobId;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.shared();
        alice = ApiPerson.create(server, "accounts_alice");
        bob = ApiPerson.create(server, "accounts_bob");
        aliceId = id(alice);
        bobId = id(bob);
    }

    private static String id(ApiPerson person) {
        return person.get("/api/v1/accounts/verify_credentials").ok().path("id").asText();
    }

    private static List<String> ids(JsonNode accounts) {
        List<String> ids = new ArrayList<>();
        accounts.forEach(account -> ids.add(account.path("id").asText()));
        return ids;
    }

    @Test
    void aProfileIsChangedAndShowsAtOnceToEverybody() {
        alice.form(
                        "PATCH",
                        "/api/v1/accounts/update_credentials",
                        "display_name",
                        " Alice ",
                        "note",
                        "I know @accounts_bob and #Tags\n\nhttps://example.org",
                        "fields_attributes[0][name]",
                        "Site",
                        "fields_attributes[0][value]",
                        "https://example.org/me",
                        "bot",
                        "true",
                        "discoverable",
                        "true",
                        "source[privacy]",
                        "unlisted",
                        "source[language]",
                        "de",
                        "source[quote_policy]",
                        "followers")
                .ok();

        JsonNode seen =
                new Json().tree(server.get("/api/v1/accounts/" + aliceId).body());
        JsonNode own = alice.get("/api/v1/accounts/verify_credentials").ok();
        JsonNode preferences = alice.get("/api/v1/preferences").ok();
        JsonNode profile = alice.get("/api/v1/profile").ok();

        assertThat(seen.path("display_name").asText()).isEqualTo("Alice");
        assertThat(seen.path("note").asText())
                .startsWith("<p>I know <span class=\"h-card\"")
                .contains("</p><p>");
        assertThat(seen.path("fields").path(0).path("value").asText()).contains(" me\"");
        assertThat(seen.path("bot").asBoolean()).isTrue();
        assertThat(own.path("source").path("note").asText()).startsWith("I know @accounts_bob");
        assertThat(own.path("source").path("privacy").asText()).isEqualTo("unlisted");
        assertThat(own.path("source").path("language").asText()).isEqualTo("de");
        assertThat(own.path("role").path("id").asText()).isEqualTo("-99");
        assertThat(preferences.path("posting:default:visibility").asText()).isEqualTo("unlisted");
        assertThat(preferences.path("posting:default:quote_policy").asText()).isEqualTo("followers");
        assertThat(profile.path("avatar").isNull()).isTrue();
        assertThat(profile.path("fields").path(0).path("value").asText()).isEqualTo("https://example.org/me");
        assertThat(ids(new Json()
                        .tree(server.get("/api/v1/directory?local=true").body())))
                .contains(aliceId);
    }

    @Test
    void whatIsTooLongIsRefusedAndNothingChanges() {
        Answer answer = bob.json(
                "PATCH",
                "/api/v1/accounts/update_credentials",
                "{\"display_name\": \"" + "x".repeat(41) + "\", \"locked\": true, \"role_id\": 3}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("Validation failed: Display name is too long (maximum is 40 characters)");
        assertThat(bob.get("/api/v1/accounts/verify_credentials")
                        .ok()
                        .path("locked")
                        .asBoolean())
                .isFalse();
        assertThat(bob.form("PATCH", "/api/v1/accounts/update_credentials", "source[privacy]", "everybody")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anAvatarIsUploadedServedAndRemoved() throws IOException {
        JsonNode changed = upload(bob, "avatar", Pictures.png(600, 500));

        String avatar = changed.path("avatar").asText();
        assertThat(avatar).doesNotContain("missing");
        assertThat(server.get(avatar.substring(avatar.indexOf("/", 8))).statusCode())
                .isEqualTo(200);
        assertThat(changed.path("avatar_description").asText()).isEqualTo("a picture");

        JsonNode removed = bob.form("DELETE", "/api/v1/profile/avatar").ok();

        assertThat(removed.path("avatar").asText()).endsWith("/avatars/original/missing.png");
        assertThat(removed.path("avatar_description").asText()).isEmpty();
    }

    private static JsonNode upload(ApiPerson person, String name, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.png\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write(("\r\n--x\r\nContent-Disposition: form-data; name=\"" + name
                        + "_description\"\r\n\r\na picture\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer =
                server.send(HttpRequest.newBuilder(server.at("/api/v1/accounts/update_credentials"))
                        .method("PATCH", BodyPublishers.ofByteArray(body.toByteArray()))
                        .header("Authorization", "Bearer " + person.token())
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .build());
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        return new Json().tree(answer.body());
    }

    @Test
    void followingShowsInRelationshipsListsAndCounters() {
        ApiPerson carl = ApiPerson.create(server, "accounts_carl");
        String carlId = id(carl);

        JsonNode followed = carl.form("POST", "/api/v1/accounts/" + bobId + "/follow", "notify", "true")
                .ok();

        assertThat(followed.path("following").asBoolean()).isTrue();
        assertThat(followed.path("notifying").asBoolean()).isTrue();
        assertThat(followed.path("showing_reblogs").asBoolean()).isTrue();
        assertThat(followed.path("languages").isNull()).isTrue();
        JsonNode two = carl.get("/api/v1/accounts/relationships?id[]=" + aliceId + "&id[]=" + bobId + "&id[]=1")
                .ok();
        assertThat(ids(two)).containsExactly(aliceId, bobId);
        HttpResponse<String> followers = server.get("/api/v1/accounts/" + bobId + "/followers?limit=1");
        assertThat(ids(new Json().tree(followers.body()))).contains(carlId);
        assertThat(followers.headers().firstValue("Link").orElse(""))
                .contains("since_id=")
                .contains("limit=1");
        assertThat(ids(carl.get("/api/v1/accounts/" + carlId + "/following").ok()))
                .containsExactly(bobId);
        assertThat(carl.get("/api/v1/accounts/" + carlId)
                        .ok()
                        .path("following_count")
                        .asLong())
                .isEqualTo(1);
        carl.form("POST", "/api/v1/accounts/" + bobId + "/pin").ok();
        assertThat(ids(carl.get("/api/v1/endorsements?limit=0").ok())).containsExactly(bobId);
        assertThat(ids(new Json()
                        .tree(server.get("/api/v1/accounts/" + carlId + "/endorsements")
                                .body())))
                .containsExactly(bobId);
        assertThat(ids(carl.get("/api/v1/accounts/search?q=accounts_b&following=true")
                        .ok()))
                .containsExactly(bobId);
        carl.form("POST", "/api/v1/accounts/" + bobId + "/unfollow").ok();
        assertThat(carl.get("/api/v1/accounts/" + carlId)
                        .ok()
                        .path("following_count")
                        .asLong())
                .isZero();
    }

    @Test
    void aLockedAccountDecidesWhoFollows() {
        ApiPerson dora = ApiPerson.create(server, "accounts_dora");
        String doraId = id(dora);
        dora.form("PATCH", "/api/v1/profile", "locked", "true", "hide_collections", "true")
                .ok();

        assertThat(alice.form("POST", "/api/v1/accounts/" + doraId + "/follow")
                        .ok()
                        .path("requested")
                        .asBoolean())
                .isTrue();
        assertThat(ids(dora.get("/api/v1/follow_requests").ok())).containsExactly(aliceId);
        assertThat(dora.get("/api/v1/accounts/verify_credentials")
                        .ok()
                        .path("source")
                        .path("follow_requests_count")
                        .asLong())
                .isEqualTo(1);
        assertThat(dora.form("POST", "/api/v1/follow_requests/" + aliceId + "/authorize")
                        .ok()
                        .path("followed_by")
                        .asBoolean())
                .isTrue();
        assertThat(dora.form("POST", "/api/v1/follow_requests/" + aliceId + "/reject")
                        .status())
                .isEqualTo(404);
        assertThat(ids(bob.get("/api/v1/accounts/" + doraId + "/followers").ok()))
                .isEmpty();
        assertThat(ids(dora.get("/api/v1/accounts/" + doraId + "/followers").ok()))
                .containsExactly(aliceId);
    }

    @Test
    void blocksMutesAndBlockedDomainsAreListed() {
        ApiPerson emil = ApiPerson.create(server, "accounts_emil");
        emil.form("POST", "/api/v1/accounts/" + bobId + "/block").ok();
        emil.form("POST", "/api/v1/accounts/" + aliceId + "/mute", "duration", "3600")
                .ok();
        emil.form("POST", "/api/v1/domain_blocks", "domain", "Remote.Example").ok();

        assertThat(ids(emil.get("/api/v1/blocks").ok())).containsExactly(bobId);
        assertThat(bob.form("POST", "/api/v1/accounts/" + id(emil) + "/follow").status())
                .isEqualTo(403);
        assertThat(emil.get("/api/v1/mutes")
                        .ok()
                        .path(0)
                        .path("mute_expires_at")
                        .isTextual())
                .isTrue();
        assertThat(emil.get("/api/v1/domain_blocks").ok().path(0).asText()).isEqualTo("remote.example");
        assertThat(emil.get("/api/v1/domain_blocks/preview?domain=remote.example")
                        .ok()
                        .path("following_count")
                        .asLong())
                .isZero();
        emil.form("DELETE", "/api/v1/domain_blocks", "domain", "remote.example").ok();
        assertThat(emil.get("/api/v1/domain_blocks").ok()).isEmpty();
        assertThat(emil.form("POST", "/api/v1/accounts/" + bobId + "/note", "comment", "met")
                        .ok()
                        .path("note")
                        .asText())
                .isEqualTo("met");
        emil.get("/api/v1/suggestions").ok();
        emil.get("/api/v2/suggestions").ok();
        emil.form("DELETE", "/api/v1/suggestions/" + aliceId).ok();
        emil.get("/api/v1/accounts/familiar_followers?id[]=" + aliceId).ok();
        emil.get("/api/v1/accounts/" + aliceId + "/identity_proofs").ok();
    }

    @Test
    void accountsAreLookedUpAndWhatIsNotThereIsNotFound() {
        assertThat(new Json()
                        .tree(server.get("/api/v1/accounts/lookup?acct=accounts_BOB")
                                .body())
                        .path("id")
                        .asText())
                .isEqualTo(bobId);
        assertThat(ids(new Json()
                        .tree(server.get("/api/v1/accounts?id[]=" + bobId + "&id[]=1&id[]=" + aliceId)
                                .body())))
                .containsExactly(bobId, aliceId);
        assertThat(server.get("/api/v1/accounts/1").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/accounts/lookup?acct=nobody_here").body())
                .isEqualTo("{\"error\":\"Record not found\"}");
        assertThat(alice.form("POST", "/api/v1/accounts/1/follow").status()).isEqualTo(404);
        assertThat(alice.form("POST", "/api/v1/accounts/" + aliceId + "/follow").error())
                .isEqualTo("Following your own account is not allowed");
        assertThat(server.get("/api/v1/custom_emojis").body()).isEqualTo("[]");
        assertThat(server.get("/api/v1/accounts/" + aliceId + "/featured_tags").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/blocks").statusCode()).isEqualTo(401);
    }
}
