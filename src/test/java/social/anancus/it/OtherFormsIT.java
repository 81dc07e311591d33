package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Endpoints that do what others do as well, and those that take back what another did. */
class OtherFormsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.unlimited();
        alice = ApiPerson.create(server, "forms_alice");
        bob = ApiPerson.create(server, "forms_bob");
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    @Test
    void filtersAndTheirWordsArePatched() {
        JsonNode filter = alice.json(
                        "POST",
                        "/api/v2/filters",
                        "{\"title\":\"Animals\",\"context\":[\"home\"],\"keywords_attributes\":[{\"keyword\":\"wasp\"}]}")
                .ok();
        String keyword = id(filter.path("keywords").get(0));

        assertThat(alice.json("PATCH", "/api/v2/filters/" + id(filter), "{\"title\":\"Insects\"}")
                        .ok()
                        .path("title")
                        .asText())
                .isEqualTo("Insects");
        assertThat(alice.form("PATCH", "/api/v2/filters/keywords/" + keyword, "keyword", "hornet")
                        .ok()
                        .path("keyword")
                        .asText())
                .isEqualTo("hornet");
        assertThat(alice.json("PATCH", "/api/v1/filters/" + keyword, "{\"phrase\":\"bee\",\"context\":[\"public\"]}")
                        .ok()
                        .path("phrase")
                        .asText())
                .isEqualTo("bee");
        assertThat(alice.get("/api/v2/filters/" + id(filter))
                        .ok()
                        .path("context")
                        .toString())
                .isEqualTo("[\"public\"]");
    }

    @Test
    void profilesArePutAndPicturesTakenAway() {
        JsonNode profile = alice.json("PUT", "/api/v1/profile", "{\"display_name\":\"Alice A.\",\"note\":\"Hi\"}")
                .ok();
        assertThat(profile.path("display_name").asText()).isEqualTo("Alice A.");
        assertThat(alice.form("DELETE", "/api/v1/profile/header")
                        .ok()
                        .path("header")
                        .asText())
                .endsWith("/headers/original/missing.png");
        String media = id(alice.upload("/api/v2/media", Pictures.png(30, 20)).ok());
        assertThat(alice.json("PATCH", "/api/v1/media/" + media, "{\"description\":\"dots\",\"focus\":\"1,-1\"}")
                        .ok()
                        .path("description")
                        .asText())
                .isEqualTo("dots");
    }

    @Test
    void relationshipsAreTakenBack() {
        String bobId = bob.id();
        String account = "/api/v1/accounts/" + bobId;
        alice.form("POST", account + "/follow").ok();
        bob.form("POST", "/api/v1/accounts/" + alice.id() + "/follow").ok();

        assertThat(alice.form("POST", account + "/endorse")
                        .ok()
                        .path("endorsed")
                        .asBoolean())
                .isTrue();
        assertThat(alice.form("POST", account + "/endorse").status())
                .as("twice")
                .isIn(200, 422);
        assertThat(alice.form("POST", account + "/unendorse")
                        .ok()
                        .path("endorsed")
                        .asBoolean())
                .isFalse();
        alice.form("POST", account + "/pin").ok();
        assertThat(alice.form("POST", account + "/unpin").ok().path("endorsed").asBoolean())
                .isFalse();
        JsonNode muted =
                alice.form("POST", account + "/mute", "notifications", "false").ok();
        assertThat(muted.path("muting").asBoolean()).isTrue();
        assertThat(muted.path("muting_notifications").asBoolean()).isFalse();
        assertThat(alice.form("POST", account + "/unmute").ok().path("muting").asBoolean())
                .isFalse();
        assertThat(alice.form("POST", account + "/remove_from_followers")
                        .ok()
                        .path("followed_by")
                        .asBoolean())
                .isFalse();
        assertThat(bob.get("/api/v1/accounts/relationships?id[]=" + alice.id())
                        .ok()
                        .path(0)
                        .path("following")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aFollowIsRefused() {
        ApiPerson carol = ApiPerson.create(server, "forms_carol");
        carol.form("PATCH", "/api/v1/profile", "locked", "true").ok();
        bob.form("POST", "/api/v1/accounts/" + carol.id() + "/follow").ok();

        JsonNode refused = carol.form("POST", "/api/v1/follow_requests/" + bob.id() + "/reject")
                .ok();

        assertThat(refused.path("requested_by").asBoolean()).isFalse();
        assertThat(carol.get("/api/v1/follow_requests").ok()).isEmpty();
        assertThat(bob.get("/api/v1/accounts/relationships?id[]=" + carol.id())
                        .ok()
                        .path(0)
                        .path("requested")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void requestsOfNotificationsAreLetInAndDismissed() {
        ApiPerson dora = ApiPerson.create(server, "forms_dora");
        assertThat(dora.json("PUT", "/api/v2/notifications/policy", "{\"for_not_following\":\"filter\"}")
                        .ok()
                        .path("for_not_following")
                        .asText())
                .isEqualTo("filter");
        assertThat(dora.json("PATCH", "/api/v1/notifications/policy", "{\"filter_not_following\":true}")
                        .ok()
                        .path("filter_not_following")
                        .asBoolean())
                .isTrue();

        String first = request(dora, alice);
        assertThat(dora.get("/api/v1/notifications/requests/" + first)
                        .ok()
                        .path("account")
                        .path("username")
                        .asText())
                .isEqualTo("forms_alice");
        assertThat(alice.get("/api/v1/notifications/requests/" + first).status())
                .isEqualTo(404);
        assertThat(dora.form("POST", "/api/v1/notifications/requests/" + first + "/dismiss")
                        .ok())
                .isEmpty();
        assertThat(dora.get("/api/v1/notifications/requests").ok()).isEmpty();

        String second = request(dora, bob);
        assertThat(dora.form("POST", "/api/v1/notifications/requests/dismiss", "id[]", second)
                        .ok())
                .isEmpty();
        ApiPerson emil = ApiPerson.create(server, "forms_emil");
        String third = request(dora, emil);
        assertThat(dora.form("POST", "/api/v1/notifications/requests/accept", "id[]", third)
                        .ok())
                .isEmpty();
        String told = await().atMost(SOON)
                .until(() -> id(dora.get("/api/v1/notifications").ok().path(0)), found -> !found.isEmpty());
        assertThat(dora.form("POST", "/api/v1/notifications/dismiss", "id", told)
                        .ok())
                .isEmpty();
        assertThat(dora.get("/api/v1/notifications").ok()).isEmpty();
    }

    private static String request(ApiPerson receiver, ApiPerson sender) {
        sender.post("Hello @" + receiver.username(), "public");
        return await("the request by " + sender.username())
                .atMost(SOON)
                .until(
                        () -> {
                            for (JsonNode each : receiver.get("/api/v1/notifications/requests")
                                    .ok()) {
                                if (each.path("account")
                                        .path("username")
                                        .asText()
                                        .equals(sender.username())) {
                                    return id(each);
                                }
                            }
                            return "";
                        },
                        found -> !found.isEmpty());
    }
}
