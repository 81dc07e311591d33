package social.anancus.it.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer.Ran;
import social.anancus.support.peer.FederatedServer;

/** People who move from one server of ours to the other, by the operator's commands. */
class MovingIT {
    private static FederatedServer one;
    private static FederatedServer two;

    @BeforeAll
    static void start() {
        List<FederatedServer> servers = FederatedServer.both();
        one = servers.get(0);
        two = servers.get(1);
    }

    private static String name(Inhabitant person) {
        return person.api().username();
    }

    private static Ran accounts(Inhabitant person, String command, String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "accounts";
        all[1] = command;
        all[2] = name(person);
        System.arraycopy(options, 0, all, 3, options.length);
        return person.home().server().command(all);
    }

    private static JsonNode account(Inhabitant viewer, String id) {
        return viewer.api().get("/api/v1/accounts/" + id).ok();
    }

    private static void awaitFollowing(Inhabitant follower, String account) {
        Inhabitant.until(
                follower.handle() + " follows the new account",
                () -> follower.relationship(account),
                it -> it.path("following").asBoolean());
    }

    @Test
    void followersOnBothServersFollowTheNewAccount() {
        Inhabitant before = Inhabitant.of(one, "wanderer");
        Inhabitant after = Inhabitant.of(two, "settler");
        Inhabitant near = Inhabitant.of(one, "neighbour");
        Inhabitant far = Inhabitant.of(two, "faraway");
        near.follow(before.id());
        String beforeAtTwo = far.find(before.handle());
        far.follow(beforeAtTwo);

        Ran unasked = accounts(before, "move", "--to", after.handle());
        assertThat(unasked.exit()).as(unasked.output()).isEqualTo(1);
        assertThat(unasked.output()).contains("is not an alias of this account");
        assertThat(near.relationship(before.id()).path("following").asBoolean()).isTrue();

        Ran named = accounts(after, "alias", "--add", before.handle());
        assertThat(named.exit()).as(named.output()).isZero();
        assertThat(named.output()).contains(before.handle(), before.actor());
        assertThat(two.actorOf(name(after)).path("alsoKnownAs").get(0).asText()).isEqualTo(before.actor());

        Ran moved = accounts(before, "move", "--to", "@" + after.handle());
        assertThat(moved.exit()).as(moved.output()).isZero();
        assertThat(moved.output()).contains("Points to: " + after.handle(), "with 2 followers", "Can move:");

        awaitFollowing(near, near.find(after.handle()));
        awaitFollowing(far, after.id());
        assertThat(near.relationship(before.id()).path("following").asBoolean()).isFalse();
        assertThat(far.relationship(beforeAtTwo).path("following").asBoolean()).isFalse();
        assertThat(one.actorOf(name(before)).path("movedTo").asText()).isEqualTo(after.actor());
        assertThat(account(near, before.id()).path("moved").path("acct").asText())
                .isEqualTo(after.handle());
        JsonNode seen = Inhabitant.until(
                "the other server shows where it has gone",
                () -> account(far, beforeAtTwo),
                it -> it.hasNonNull("moved"));
        assertThat(seen.path("moved").path("id").asText()).isEqualTo(after.id());

        Inhabitant late = Inhabitant.of(one, "latecomer");
        assertThat(late.api()
                        .form("POST", "/api/v1/accounts/" + before.id() + "/follow")
                        .status())
                .isEqualTo(403);
        Ran again = accounts(before, "move", "--to", after.handle());
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.output()).contains("30 days");
        after.post("status", "I live here now");
        near.awaitHome("I live here now");
        far.awaitHome("I live here now");
    }

    @Test
    void aRedirectMovesNobodyAndEnds() {
        Inhabitant person = Inhabitant.of(one, "pointer");
        Inhabitant other = Inhabitant.of(two, "pointed");
        Inhabitant follower = Inhabitant.of(two, "patient");
        String there = follower.find(person.handle());
        follower.follow(there);

        Ran set =
                accounts(person, "redirect", "--to", two.uri("/@" + name(other)).toString());
        assertThat(set.exit()).as(set.output()).isZero();
        assertThat(set.output()).contains("Points to: " + other.handle()).doesNotContain("Moved:");
        assertThat(one.actorOf(name(person)).path("movedTo").asText()).isEqualTo(other.actor());
        assertThat(account(person, person.id()).path("moved").path("acct").asText())
                .isEqualTo(other.handle());

        Ran ended = accounts(person, "redirect", "--off");
        assertThat(ended.output()).contains("Points to: nobody");
        assertThat(one.actorOf(name(person)).has("movedTo")).isFalse();
        person.post("status", "still here");
        follower.awaitHome("still here");
        assertThat(follower.relationship(there).path("following").asBoolean()).isTrue();
    }
}
