package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.core.status.StatusFixture;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.RunningServer;

/** Requests that a client sends again, at the same time even, make one status. */
class IdempotencyIT {
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.unlimited();
        alice = ApiPerson.create(server, "once_alice");
        bob = ApiPerson.create(server, "once_bob");
    }

    private static Answer post(ApiPerson who, String key, String json) {
        return who.send(HttpRequest.newBuilder(server.at("/api/v1/statuses"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    private static Set<String> idsOfEightAtOnce(ApiPerson who, String key, String json) {
        Set<String> ids = Collections.synchronizedSet(new HashSet<>());
        CyclicBarrier start = new CyclicBarrier(8);
        StatusFixture.inEightThreads(number -> {
            try {
                start.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            ids.add(post(who, key, json).ok().path("id").asText());
        });
        return ids;
    }

    private static long count(ApiPerson who, String text) {
        JsonNode statuses =
                who.get("/api/v1/accounts/" + who.id() + "/statuses?limit=40").ok();
        long count = 0;
        for (JsonNode status : statuses) {
            count += status.path("content").asText().contains(text) ? 1 : 0;
        }
        return count;
    }

    @Test
    void eightRequestsAtOnceWithOneKeyMakeOneStatus() {
        ApiPerson carol = ApiPerson.create(server, "once_carol");
        for (int round = 0; round < 5; round++) {
            String text = "Only once " + round;

            assertThat(idsOfEightAtOnce(carol, "round-" + round, "{\"status\":\"" + text + "\"}"))
                    .hasSize(1);
            assertThat(count(carol, text)).isEqualTo(1);
        }
        assertThat(carol.get("/api/v1/accounts/verify_credentials")
                        .ok()
                        .path("statuses_count")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void theSameHoldsForScheduledStatuses() {
        String at = Instant.now().plus(Duration.ofHours(1)).toString();

        assertThat(idsOfEightAtOnce(alice, "later", "{\"status\":\"Later\",\"scheduled_at\":\"" + at + "\"}"))
                .hasSize(1);
        assertThat(alice.get("/api/v1/scheduled_statuses").ok()).hasSize(1);
    }

    @Test
    void aKeyIsItsOwnersAndFreeAgainAfterARefusal() {
        String first =
                post(alice, "shared", "{\"status\":\"Mine\"}").ok().path("id").asText();
        assertThat(post(alice, "shared", "{\"status\":\"Something else\"}")
                        .ok()
                        .path("content")
                        .asText())
                .isEqualTo("<p>Mine</p>");
        assertThat(post(bob, "shared", "{\"status\":\"Yours\"}").ok().path("id").asText())
                .isNotEqualTo(first);
        assertThat(post(alice, "refused", "{\"status\":\"\"}").status()).isEqualTo(422);
        assertThat(post(alice, "refused", "{\"status\":\"Now\"}")
                        .ok()
                        .path("content")
                        .asText())
                .isEqualTo("<p>Now</p>");
    }
}
