package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.core.status.StatusFixture;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/** What people do with statuses on the running server: reactions, votes, and what they schedule. */
class ReactionsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.fresh(Installed.plain(), Map.of("RATE_LIMITS", "false"));
        server.start();
        alice = ApiPerson.create(server, "alice");
        bob = ApiPerson.create(server, "bob");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String write(ApiPerson author, String... form) {
        return author.form("POST", "/api/v1/statuses", form).ok().path("id").asText();
    }

    private static Answer act(ApiPerson who, String status, String what) {
        return who.form("POST", "/api/v1/statuses/" + status + "/" + what);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.ok().forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static String link(Answer answer) {
        return answer.http().headers().firstValue("Link").orElse("");
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void aFavouriteIsShownCountedToldAndTakenBack() {
        String status = write(alice, "status", "To be liked");
        JsonNode liked = act(bob, status, "favourite").ok();
        assertThat(liked.path("favourited").asBoolean()).isTrue();
        assertThat(liked.path("favourites_count").asInt()).isEqualTo(1);
        assertThat(ids(bob.get("/api/v1/favourites"))).contains(status);
        JsonNode who =
                alice.get("/api/v1/statuses/" + status + "/favourited_by").ok();
        assertThat(who.path(0).path("username").asText()).isEqualTo("bob");
        await().atMost(SOON)
                .until(() -> alice.get("/api/v1/notifications?types[]=favourite")
                        .ok()
                        .toString()
                        .contains(status));

        JsonNode undone = act(bob, status, "unfavourite").ok();
        assertThat(undone.path("favourited").asBoolean()).isFalse();
        assertThat(undone.path("favourites_count").asInt()).isZero();
        assertThat(ids(bob.get("/api/v1/favourites"))).doesNotContain(status);
        assertThat(alice.get("/api/v1/notifications?types[]=favourite").ok().toString())
                .doesNotContain(status);
    }

    @Test
    void aBookmarkIsSeenByItsOwnerOnlyAndPagesGoByItsId() {
        List<String> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String status = write(alice, "status", "Worth keeping " + i);
            statuses.addFirst(status);
            assertThat(act(bob, status, "bookmark").ok().path("bookmarked").asBoolean())
                    .isTrue();
        }
        assertThat(alice.get("/api/v1/statuses/" + statuses.getFirst())
                        .ok()
                        .path("bookmarked")
                        .asBoolean())
                .isFalse();
        Answer first = bob.get("/api/v1/bookmarks?limit=2");
        assertThat(ids(first)).isEqualTo(statuses.subList(0, 2));
        assertThat(link(first)).contains("rel=\"next\"", "min_id=").doesNotContain(statuses.get(1));
        String next = link(first).replaceFirst(".*?<[^?]*(\\?[^>]*)>; rel=\"next\".*", "$1");
        assertThat(ids(bob.get("/api/v1/bookmarks" + next)).getFirst()).isEqualTo(statuses.get(2));
        assertThat(act(bob, statuses.getFirst(), "unbookmark")
                        .ok()
                        .path("bookmarked")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aReblogHoldsTheStatusAndIsTakenBack() {
        String status = write(alice, "status", "To be shared");
        JsonNode reblog = bob.form("POST", "/api/v1/statuses/" + status + "/reblog", "visibility", "unlisted")
                .ok();
        assertThat(reblog.path("reblog").path("id").asText()).isEqualTo(status);
        assertThat(reblog.path("reblog").path("reblogs_count").asInt()).isEqualTo(1);
        assertThat(reblog.path("visibility").asText()).isEqualTo("unlisted");
        assertThat(reblog.path("reblogged").asBoolean()).isTrue();
        assertThat(act(bob, status, "reblog").ok().path("id")).isEqualTo(reblog.path("id"));
        assertThat(alice.get("/api/v1/statuses/" + status + "/reblogged_by")
                        .ok()
                        .path(0)
                        .path("username")
                        .asText())
                .isEqualTo("bob");

        JsonNode undone = act(bob, status, "unreblog").ok();
        assertThat(undone.path("id").asText()).isEqualTo(status);
        assertThat(undone.path("reblogs_count").asInt()).isZero();
        assertThat(undone.path("reblogged").asBoolean()).isFalse();
        assertThat(bob.get("/api/v1/statuses/" + reblog.path("id").asText()).status())
                .isEqualTo(404);
        assertThat(bob.form("POST", "/api/v1/statuses/" + status + "/reblog", "visibility", "somewhere")
                        .error())
                .isEqualTo("Validation failed: Visibility is not included in the list");
    }

    @Test
    void whatOneMayNotSeeOneCannotReactTo() {
        String hidden = write(alice, "status", "Only mine", "visibility", "direct");
        for (String what :
                List.of("favourite", "unfavourite", "bookmark", "unbookmark", "reblog", "unreblog", "pin", "mute")) {
            Answer answer = act(bob, hidden, what);
            assertThat(answer.status()).as(what).isEqualTo(404);
            assertThat(answer.error()).isEqualTo("Record not found");
        }
        assertThat(bob.get("/api/v1/statuses/" + hidden + "/favourited_by").status())
                .isEqualTo(404);
        assertThat(bob.get("/api/v1/statuses/" + hidden + "/reblogged_by").status())
                .isEqualTo(404);
        assertThat(act(alice, hidden, "reblog").status())
                .as("one's own direct one")
                .isEqualTo(403);
        assertThat(act(alice, "1", "favourite").status()).isEqualTo(404);
    }

    @Test
    void whoIsBlockedMayStillTakeAReactionBack() {
        ApiPerson carol = ApiPerson.create(server, "carol");
        String status = write(alice, "status", "For most");
        act(carol, status, "favourite").ok();
        execute("insert into account_block (account_id, target_account_id, created_at) select a.id, c.id, now() from"
                + " account a, account c where a.username = 'alice' and c.username = 'carol'");
        JsonNode undone = act(carol, status, "unfavourite").ok();
        assertThat(undone.path("favourited").asBoolean()).isFalse();
        assertThat(act(carol, status, "favourite").status()).isEqualTo(404);
    }

    @Test
    void aStatusIsPinnedAndItsConversationMuted() {
        String status = write(alice, "status", "At the top");
        assertThat(act(alice, status, "pin").ok().path("pinned").asBoolean()).isTrue();
        Answer others = act(bob, status, "pin");
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.error()).isEqualTo("Validation failed: Someone else's post cannot be pinned");
        assertThat(act(alice, status, "unpin").ok().path("pinned").asBoolean()).isFalse();
        assertThat(act(alice, status, "mute").ok().path("muted").asBoolean()).isTrue();
        assertThat(act(alice, status, "unmute").ok().path("muted").asBoolean()).isFalse();
    }

    @Test
    void votesAreCountedAndTheEndIsTold() {
        String status = write(
                alice,
                "status",
                "Tea or coffee?",
                "poll[options][]",
                "Tea",
                "poll[options][]",
                "Coffee",
                "poll[expires_in]",
                "300");
        String poll = alice.get("/api/v1/statuses/" + status)
                .ok()
                .path("poll")
                .path("id")
                .asText();
        String path = "/api/v1/polls/" + poll;
        assertThat(bob.get(path).ok().path("voted").asBoolean()).isFalse();
        assertThat(server.get(path).statusCode()).as("anonymous").isEqualTo(200);
        JsonNode voted = bob.json("POST", path + "/votes", "{\"choices\":[1]}").ok();
        assertThat(voted.path("voted").asBoolean()).isTrue();
        assertThat(voted.path("own_votes").path(0).asInt()).isEqualTo(1);
        assertThat(voted.path("options").path(1).path("votes_count").asInt()).isEqualTo(1);
        assertThat(voted.path("voters_count").asInt()).isEqualTo(1);
        Answer again = bob.form("POST", path + "/votes", "choices[]", "0");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.error()).isEqualTo("Validation failed: You have already voted on this poll");
        assertThat(alice.form("POST", path + "/votes", "choices[]", "0").status())
                .isEqualTo(422);
        assertThat(bob.get("/api/v1/polls/0").status()).isEqualTo(404);

        execute("update poll set expires_at = now() where id = " + poll);
        execute("update job set run_at = now(), sent_at = null where kind = 'EndPoll'");
        Answer late = bob.form("POST", path + "/votes", "choices[]", "0");
        assertThat(late.error()).startsWith("Validation failed: The poll has already ended");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> bob.get("/api/v1/notifications?types[]=poll")
                        .ok()
                        .toString()
                        .contains(status));
        assertThat(alice.get("/api/v1/notifications?types[]=poll").ok().toString())
                .contains(status);
    }

    @Test
    void aScheduledStatusIsShownMovedCancelledAndPublished() {
        String at = Instant.now().plus(Duration.ofHours(2)).toString();
        JsonNode scheduled = alice.form(
                        "POST", "/api/v1/statuses", "status", "Later", "scheduled_at", at, "visibility", "unlisted")
                .ok();
        String path = "/api/v1/scheduled_statuses/" + scheduled.path("id").asText();
        assertThat(scheduled.path("params").path("text").asText()).isEqualTo("Later");
        assertThat(scheduled.path("params").path("visibility").asText()).isEqualTo("unlisted");
        assertThat(ids(alice.get("/api/v1/scheduled_statuses")))
                .contains(scheduled.path("id").asText());
        assertThat(alice.get(path).ok()).isEqualTo(scheduled);
        assertThat(bob.get(path).status()).isEqualTo(404);
        assertThat(bob.form("DELETE", path).status()).isEqualTo(404);
        Answer soon = alice.form("PUT", path, "scheduled_at", Instant.now().toString());
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.error()).isEqualTo("Validation failed: Scheduled at The scheduled date must be in the future");
        String later = Instant.now().plus(Duration.ofHours(3)).toString();
        assertThat(alice.form("PUT", path, "scheduled_at", later)
                        .ok()
                        .path("scheduled_at")
                        .asText())
                .startsWith(later.substring(0, 19));
        alice.form("PATCH", path).ok();

        execute("update scheduled_status set scheduled_at = now()");
        execute("update job set run_at = now(), sent_at = null where kind = 'PublishScheduledStatus'");
        await().atMost(Duration.ofMinutes(2)).until(() -> alice.get(path).status() == 404);
        String id =
                alice.get("/api/v1/accounts/verify_credentials").ok().path("id").asText();
        assertThat(alice.get("/api/v1/accounts/" + id + "/statuses").ok().toString())
                .containsOnlyOnce("<p>Later</p>");

        String other = alice.form("POST", "/api/v1/statuses", "status", "Never", "scheduled_at", at)
                .ok()
                .path("id")
                .asText();
        assertThat(alice.form("DELETE", "/api/v1/scheduled_statuses/" + other).ok())
                .isEmpty();
        assertThat(alice.get("/api/v1/scheduled_statuses/" + other).status()).isEqualTo(404);
    }

    @Test
    void eightThreadsOverHttpLeaveCountsEqualToWhoReacted() {
        String status = write(alice, "status", "Much liked");
        List<ApiPerson> crowd = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            crowd.add(ApiPerson.create(server, "crowd_" + i));
        }
        StatusFixture.inEightThreads(number -> {
            Random random = new Random(number);
            List<String> acts = List.of("favourite", "favourite", "unfavourite", "reblog", "reblog", "unreblog");
            for (int i = 0; i < 25; i++) {
                String act = acts.get(random.nextInt(acts.size()));
                Answer answer = act(crowd.get(random.nextInt(crowd.size())), status, act);
                // the same person may have taken a reblog back on another thread before it could be shown
                if (!act.equals("reblog") || answer.status() != 404) {
                    answer.ok();
                }
            }
        });
        JsonNode shown = alice.get("/api/v1/statuses/" + status).ok();
        assertThat(shown.path("favourites_count").asInt())
                .isEqualTo(alice.get("/api/v1/statuses/" + status + "/favourited_by")
                        .ok()
                        .size());
        assertThat(shown.path("reblogs_count").asInt())
                .isEqualTo(alice.get("/api/v1/statuses/" + status + "/reblogged_by")
                        .ok()
                        .size());
    }
}
