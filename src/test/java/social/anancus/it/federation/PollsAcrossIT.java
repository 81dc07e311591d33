package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.support.peer.FederatedServer;

/** A poll on one server of ours, and voters on both. */
class PollsAcrossIT {
    private Inhabitant author;
    private Inhabitant near;
    private Inhabitant far;
    private String asked;
    private String there;
    private String pollThere;

    @BeforeEach
    void ask() {
        List<FederatedServer> servers = FederatedServer.both();
        author = Inhabitant.of(servers.get(0), "asker");
        near = Inhabitant.of(servers.get(0), "nearvoter");
        far = Inhabitant.of(servers.get(1), "farvoter");
        far.follow(far.find(author.handle()));
        JsonNode written = author.api()
                .json(
                        "POST",
                        "/api/v1/statuses",
                        "{\"status\":\"Tea?\",\"poll\":{\"options\":[\"yes\",\"no\"],\"expires_in\":3600}}")
                .ok();
        asked = written.path("id").asText();
        String uri = written.path("uri").asText();
        JsonNode copy = far.awaitHome(uri, status -> status.path("uri").asText().equals(uri));
        there = copy.path("id").asText();
        pollThere = copy.path("poll").path("id").asText();
        assertThat(copy.path("poll").path("options").get(1).path("title").asText())
                .isEqualTo("no");
    }

    private static void vote(Inhabitant voter, String poll, int choice) {
        JsonNode voted = voter.api()
                .form("POST", "/api/v1/polls/" + poll + "/votes", "choices[]", Integer.toString(choice))
                .ok();
        assertThat(voted.path("own_votes").get(0).asInt()).isEqualTo(choice);
    }

    private static int votes(JsonNode poll, int option) {
        return poll.path("options").get(option).path("votes_count").asInt();
    }

    /** Time goes by, as far as these rows are concerned. */
    private static void sql(FederatedServer server, String statement) {
        assertThatCode(() -> {
                    try (Connection connection =
                                    DriverManager.getConnection(server.server().databaseUrl());
                            Statement run = connection.createStatement()) {
                        run.executeUpdate(statement);
                    }
                })
                .doesNotThrowAnyException();
    }

    private JsonNode seenFromAfar() {
        return far.api().get("/api/v1/polls/" + pollThere).ok();
    }

    @Test
    void aVoteIsCountedAtTheAuthorsAndTheCountComesBack() {
        vote(far, pollThere, 0);
        JsonNode counted = author.awaitStatus(
                asked, "the vote", it -> it.path("poll").path("votes_count").asInt() == 1);
        assertThat(votes(counted.path("poll"), 0)).isEqualTo(1);
        assertThat(votes(counted.path("poll"), 1)).isZero();
        vote(near, counted.path("poll").path("id").asText(), 1);

        sql(
                author.home(),
                "update job set run_at = now(), sent_at = null where kind = 'DistributeActivity' and run_at > now() +"
                        + " interval '1 minute'");

        JsonNode back = far.awaitStatus(
                there, "both votes", it -> it.path("poll").path("votes_count").asInt() == 2);
        assertThat(votes(back.path("poll"), 0)).isEqualTo(1);
        assertThat(votes(back.path("poll"), 1)).isEqualTo(1);
        assertThat(back.path("poll").path("own_votes").get(0).asInt()).isZero();
        assertThat(back.path("edited_at").isNull()).as("no edit").isTrue();
    }

    @Test
    void aPollIsCountedAnewWhenItIsLookedAtButNotEachTime() {
        String poll = author.status(asked).path("poll").path("id").asText();
        vote(near, poll, 1);

        assertThat(votes(seenFromAfar(), 1)).as("its numbers are new").isZero();
        sql(far.home(), "update poll set fetched_at = fetched_at - interval '61 seconds' where id = " + pollThere);
        assertThat(votes(seenFromAfar(), 1)).as("its numbers were a minute old").isEqualTo(1);

        vote(Inhabitant.of(near.home(), "thirdvoter"), poll, 0);
        assertThat(votes(seenFromAfar(), 0)).as("its numbers are new again").isZero();
    }
}
