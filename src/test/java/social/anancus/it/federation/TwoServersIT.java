package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.peer.FederatedServer;

/** Two servers of ours: alice lives on the one, bob and carol on the other; alice and bob follow each other. */
class TwoServersIT {
    private static Inhabitant alice;
    private static Inhabitant bob;
    private static Inhabitant carol;
    /** What bob's server calls alice, and hers him. */
    private static String aliceAtTwo;

    private static String bobAtOne;

    @BeforeAll
    static void meet() {
        List<FederatedServer> servers = FederatedServer.both();
        alice = Inhabitant.of(servers.get(0), "alice");
        bob = Inhabitant.of(servers.get(1), "bob");
        carol = Inhabitant.of(servers.get(1), "carol");
        bobAtOne = alice.find(bob.handle());
        aliceAtTwo = bob.find(alice.handle());
        alice.follow(bobAtOne);
        bob.follow(aliceAtTwo);
    }

    private static String id(JsonNode entity) {
        return entity.path("id").asText();
    }

    /** What alice has written, as bob's server has it. */
    private static String atBobs(JsonNode written) {
        String uri = written.path("uri").asText();
        return id(bob.awaitHome(uri, status -> status.path("uri").asText().equals(uri)));
    }

    @Test
    void bothKnowOfEachOther() {
        Inhabitant.until(
                "alice is followed",
                () -> alice.relationship(bobAtOne),
                it -> it.path("followed_by").asBoolean());
        Inhabitant.until(
                "bob is followed",
                () -> bob.relationship(aliceAtTwo),
                it -> it.path("followed_by").asBoolean());
        alice.awaitNotification(
                "follow", it -> it.path("account").path("acct").asText().equals(bob.handle()));

        JsonNode shown = bob.api().get("/api/v1/accounts/" + aliceAtTwo).ok();
        assertThat(shown.path("acct").asText()).isEqualTo(alice.handle());
        assertThat(shown.path("uri").asText()).isEqualTo(alice.actor());
        assertThat(shown.path("url").asText())
                .isEqualTo(alice.home().uri("/@" + alice.api().username()).toString());
    }

    @Test
    void statusesOfEachVisibilityReachWhomTheyAreFor() {
        for (String visibility : List.of("public", "unlisted", "private")) {
            JsonNode written =
                    alice.post("status", "for " + visibility + " readers #" + visibility, "visibility", visibility);
            JsonNode read = bob.status(atBobs(written));

            assertThat(read.path("visibility").asText()).isEqualTo(visibility);
            assertThat(read.path("content").asText()).contains("for " + visibility + " readers");
            assertThat(read.path("tags").get(0).path("name").asText()).isEqualTo(visibility);
            assertThat(read.path("language")).isEqualTo(written.path("language"));
            // to the second, as Mastodon writes it
            assertThat(read.path("created_at").asText().substring(0, 19))
                    .isEqualTo(written.path("created_at").asText().substring(0, 19));
            int forCarol = carol.api().get("/api/v1/statuses/" + id(read)).status();
            assertThat(forCarol).as(visibility).isEqualTo(visibility.equals("private") ? 404 : 200);
        }
        JsonNode letter = alice.post("status", "@" + bob.handle() + " a letter", "visibility", "direct");
        JsonNode told = bob.awaitNotification("mention", it -> Inhabitant.has(it.path("status"), "a letter"));
        JsonNode read = told.path("status");
        assertThat(read.path("visibility").asText()).isEqualTo("direct");
        assertThat(read.path("uri")).isEqualTo(letter.path("uri"));
        assertThat(read.path("mentions").get(0).path("id").asText()).isEqualTo(bob.id());
        assertThat(carol.api().get("/api/v1/statuses/" + id(read)).status()).isEqualTo(404);
    }

    @Test
    void aReplyIsToldAndCountedAndInTheThreadOnBothSides() {
        JsonNode question = alice.post("status", "Who comes along?");
        String here = atBobs(question);

        JsonNode answer = bob.post("status", "@" + alice.handle() + " I do", "in_reply_to_id", here);

        JsonNode told = alice.awaitNotification("mention", it -> Inhabitant.has(it.path("status"), "I do"));
        assertThat(told.path("status").path("in_reply_to_id").asText()).isEqualTo(id(question));
        assertThat(told.path("status").path("uri")).isEqualTo(answer.path("uri"));
        assertThat(alice.status(id(question)).path("replies_count").asInt()).isEqualTo(1);
        JsonNode thread =
                alice.api().get("/api/v1/statuses/" + id(question) + "/context").ok();
        assertThat(thread.path("descendants").get(0).path("uri")).isEqualTo(answer.path("uri"));
        JsonNode above =
                bob.api().get("/api/v1/statuses/" + id(answer) + "/context").ok();
        assertThat(above.path("ancestors").get(0).path("uri")).isEqualTo(question.path("uri"));
    }

    @Test
    void favouritesAndBoostsAreToldAndTakenBack() {
        JsonNode written = alice.post("status", "Like me, boost me");
        String here = atBobs(written);

        bob.act(here, "favourite").ok();
        alice.awaitNotification("favourite", it -> id(it.path("status")).equals(id(written)));
        assertThat(alice.status(id(written)).path("favourites_count").asInt()).isEqualTo(1);
        bob.act(here, "unfavourite").ok();
        alice.awaitStatus(
                id(written), "no favourite", it -> it.path("favourites_count").asInt() == 0);

        bob.act(here, "reblog").ok();
        alice.awaitNotification("reblog", it -> id(it.path("status")).equals(id(written)));
        assertThat(alice.status(id(written)).path("reblogs_count").asInt()).isEqualTo(1);
        bob.act(here, "unreblog").ok();
        alice.awaitStatus(
                id(written), "no boost", it -> it.path("reblogs_count").asInt() == 0);
    }

    @Test
    void aBoostOfSomebodyElsesStatusComesHome() {
        JsonNode written = carol.post("status", "carol's, which alice does not follow");

        bob.act(id(written), "reblog").ok();

        JsonNode boost = alice.awaitHome(
                "bob's boost", it -> it.path("reblog").path("uri").equals(written.path("uri")));
        assertThat(boost.path("account").path("acct").asText()).isEqualTo(bob.handle());
        assertThat(boost.path("reblog").path("account").path("acct").asText()).isEqualTo(carol.handle());
    }

    @Test
    void anEditArrivesWithItsHistoryAndADeletionTakesAway() {
        JsonNode written = alice.post("status", "A frist draft");
        String here = atBobs(written);

        alice.api()
                .form("PUT", "/api/v1/statuses/" + id(written), "status", "A first draft", "spoiler_text", "drafts")
                .ok();

        JsonNode edited = bob.awaitStatus(here, "the edit", it -> Inhabitant.has(it, "A first draft"));
        assertThat(edited.path("spoiler_text").asText()).isEqualTo("drafts");
        assertThat(edited.path("edited_at").isNull()).isFalse();
        assertThat(bob.api().get("/api/v1/statuses/" + here + "/history").ok()).hasSize(2);

        alice.api().form("DELETE", "/api/v1/statuses/" + id(written)).ok();
        bob.awaitGone(here);
    }

    @Test
    void somebodyWhoChoosesHisFollowersIsAskedFirst() {
        Inhabitant dave = Inhabitant.of(bob.home(), "dave");
        dave.api()
                .form("PATCH", "/api/v1/accounts/update_credentials", "locked", "true")
                .ok();
        Inhabitant erin = Inhabitant.of(alice.home(), "erin");
        Inhabitant frank = Inhabitant.of(alice.home(), "frank");
        String daveAtOne = erin.find(dave.handle());

        for (Inhabitant asking : List.of(erin, frank)) {
            asking.api()
                    .form("POST", "/api/v1/accounts/" + daveAtOne + "/follow")
                    .ok();
            assertThat(asking.relationship(daveAtOne).path("requested").asBoolean())
                    .isTrue();
        }
        JsonNode both = Inhabitant.until(
                "two requests", () -> dave.api().get("/api/v1/follow_requests").ok(), it -> it.size() == 2);
        for (JsonNode request : both) {
            String verdict = request.path("acct").asText().equals(erin.handle()) ? "authorize" : "reject";
            dave.api()
                    .form("POST", "/api/v1/follow_requests/" + id(request) + "/" + verdict)
                    .ok();
        }

        Inhabitant.until(
                "erin follows",
                () -> erin.relationship(daveAtOne),
                it -> it.path("following").asBoolean());
        JsonNode refused = Inhabitant.until(
                "frank is refused",
                () -> frank.relationship(daveAtOne),
                it -> !it.path("requested").asBoolean());
        assertThat(refused.path("following").asBoolean()).isFalse();
    }

    @Test
    void aChangedProfileIsSeenOverThere() {
        Inhabitant grace = Inhabitant.of(alice.home(), "grace");
        String there = bob.find(grace.handle());
        bob.follow(there);

        grace.api()
                .form(
                        "PATCH",
                        "/api/v1/accounts/update_credentials",
                        "display_name",
                        "Grace, renamed",
                        "note",
                        "sings",
                        "fields_attributes[0][name]",
                        "Voice",
                        "fields_attributes[0][value]",
                        "alto")
                .ok();

        JsonNode seen = Inhabitant.until(
                "the new name",
                () -> bob.api().get("/api/v1/accounts/" + there).ok(),
                it -> it.path("display_name").asText().equals("Grace, renamed"));
        assertThat(seen.path("note").asText()).contains("sings");
        assertThat(seen.path("fields").get(0).path("value").asText()).isEqualTo("alto");
    }

    @Test
    void somebodyNobodyKnewIsFoundByAMention() {
        Inhabitant heidi = Inhabitant.of(alice.home(), "heidi");

        JsonNode written = bob.post("status", "@" + heidi.handle() + " nice to meet you");

        assertThat(written.path("mentions").get(0).path("acct").asText()).isEqualTo(heidi.handle());
        heidi.awaitNotification("mention", it -> Inhabitant.has(it.path("status"), "nice to meet you"));
    }

    @Test
    void aBlockEndsFollowsOnBothSides() {
        Inhabitant ivan = Inhabitant.of(alice.home(), "ivan");
        String there = bob.find(ivan.handle());
        bob.follow(there);
        String bobHere = ivan.find(bob.handle());

        ivan.api().form("POST", "/api/v1/accounts/" + bobHere + "/block").ok();

        JsonNode after = Inhabitant.until(
                "bob is blocked",
                () -> bob.relationship(there),
                it -> it.path("blocked_by").asBoolean());
        assertThat(after.path("following").asBoolean()).isFalse();
    }

    @Test
    void whoGoesTakesHisStatusesAlong() {
        Inhabitant judy = Inhabitant.of(alice.home(), "judy");
        bob.follow(bob.find(judy.handle()));
        String here = atBobs(judy.post("status", "the last words"));

        assertThat(alice.home()
                        .server()
                        .command("accounts", "delete", judy.api().username())
                        .exit())
                .isZero();

        bob.awaitGone(here);
    }
}
