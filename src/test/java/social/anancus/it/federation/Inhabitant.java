package social.anancus.it.federation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.peer.FederatedServer;

/**
 * Somebody on a server of ours that others can reach, who does what apps let people do.
 *
 * @param home the server
 * @param api the token
 * @param id of the own account there
 */
record Inhabitant(FederatedServer home, ApiPerson api, String id) {
    private static final Duration SOON = Duration.ofSeconds(60);

    static Inhabitant of(FederatedServer home, String username) {
        ApiPerson api = home.person(username);
        String id = api.get("/api/v1/accounts/lookup?acct=" + api.username())
                .ok()
                .path("id")
                .asText();
        return new Inhabitant(home, api, id);
    }

    String handle() {
        return api.username() + "@" + home.authority();
    }

    /**
     * @return the actor's id, as others see it
     */
    String actor() {
        return home.actorOf(api.username()).path("id").asText();
    }

    /**
     * @param handle of somebody anywhere
     * @return the account's id on this server
     */
    String find(String handle) {
        JsonNode found = api.get("/api/v2/search?resolve=true&type=accounts&q=" + encode("@" + handle))
                .ok()
                .path("accounts");
        if (found.isEmpty()) {
            throw new AssertionError(handle + " is not found from " + handle());
        }
        return found.get(0).path("id").asText();
    }

    /**
     * @param uri of a status anywhere
     * @return the status as it is here
     */
    JsonNode findStatus(String uri) {
        JsonNode found = api.get("/api/v2/search?resolve=true&type=statuses&q=" + encode(uri))
                .ok()
                .path("statuses");
        if (found.isEmpty()) {
            throw new AssertionError(uri + " is not found from " + handle());
        }
        return found.get(0);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode relationship(String account) {
        return api.get("/api/v1/accounts/relationships?id[]=" + account).ok().get(0);
    }

    /** Follows and waits until it is accepted. */
    void follow(String account) {
        api.form("POST", "/api/v1/accounts/" + account + "/follow").ok();
        until(
                handle() + " follows",
                () -> relationship(account),
                it -> it.path("following").asBoolean());
    }

    JsonNode post(String... form) {
        return api.form("POST", "/api/v1/statuses", form).ok();
    }

    Answer act(String status, String what) {
        return api.form("POST", "/api/v1/statuses/" + status + "/" + what);
    }

    JsonNode status(String status) {
        return api.get("/api/v1/statuses/" + status).ok();
    }

    void awaitGone(String status) {
        until("the status is gone", () -> api.get("/api/v1/statuses/" + status), answer -> answer.status() == 404);
    }

    JsonNode awaitStatus(String status, String what, Predicate<JsonNode> fits) {
        return until(what, () -> status(status), fits);
    }

    /** Waits for something in the home timeline. */
    JsonNode awaitHome(String what, Predicate<JsonNode> fits) {
        return until(
                what, () -> first(api.get("/api/v1/timelines/home?limit=40").ok(), fits), it -> it != null);
    }

    JsonNode awaitHome(String content) {
        return awaitHome("'" + content + "' at home", status -> has(status, content));
    }

    /**
     * @return whether a status has this text
     */
    static boolean has(JsonNode status, String content) {
        return status.path("content").asText().contains(content);
    }

    JsonNode awaitNotification(String type, Predicate<JsonNode> fits) {
        return until(
                type + " for " + handle(),
                () -> first(
                        api.get("/api/v1/notifications?limit=40&types[]=" + type)
                                .ok(),
                        fits),
                it -> it != null);
    }

    private static @Nullable JsonNode first(JsonNode list, Predicate<JsonNode> fits) {
        for (JsonNode each : list) {
            if (fits.test(each)) {
                return each;
            }
        }
        return null;
    }

    static <T extends @Nullable Object> T until(String what, Supplier<T> look, Predicate<T> fits) {
        return await(what).atMost(SOON).pollInterval(Duration.ofMillis(250)).until(look::get, fits);
    }
}
