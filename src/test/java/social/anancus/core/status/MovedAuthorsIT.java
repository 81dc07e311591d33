package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.HasMoved;
import social.anancus.support.People;

/** An account that points to another takes part in nothing new, and looks after what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovedAuthorsIT {
    private StatusFixture world;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new StatusFixture(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void makePeople() {
        alice = world.person();
        bob = world.person();
    }

    private void point(long from, String to) {
        world.core.execute("update account set moved_to_account_id = " + to + " where id = " + from);
    }

    private long say(String text) {
        return world.core
                .run(() -> world.publishStatus.publish(StatusFixture.text(alice, text)))
                .statusId();
    }

    private long count(String what) {
        return world.number("select count(*) from status where account_id = " + alice + " and " + what);
    }

    @Test
    void itPostsAndSharesNothingUntilItIsItselfAgain() {
        long others = People.status(world.core, bob, "PUBLIC");
        point(alice, String.valueOf(bob));

        assertThatThrownBy(() -> say("Still here")).isInstanceOf(HasMoved.class);
        assertThatThrownBy(() -> world.run(() -> world.reblogStatus.reblog(alice, others, null)))
                .isInstanceOf(HasMoved.class);
        assertThatThrownBy(() -> world.run(() -> world.scheduleStatus.schedule(
                        StatusFixture.text(alice, "Later"),
                        world.core.clock.instant().plus(Duration.ofHours(1)))))
                .isInstanceOf(HasMoved.class);
        assertThat(count("true")).isZero();

        point(alice, "null");
        say("Back");
        world.run(() -> world.reblogStatus.reblog(alice, others, null));
        assertThat(count("true")).isEqualTo(2);
    }

    @Test
    void itDoesNotVote() {
        long question = People.status(world.core, bob, "PUBLIC");
        PollDraft draft = new PollDraft(List.of("one", "two"), Duration.ofHours(1), false, false);
        long poll = world.core.run(() -> {
            Status found = world.statuses.findUnchecked(question).orElseThrow();
            long made = world.polls.add(found, draft, world.core.clock.instant());
            found.ask(made);
            return made;
        });
        point(alice, String.valueOf(bob));

        assertThatThrownBy(() -> world.run(() -> world.votePoll.vote(Viewer.local(alice), poll, List.of(0))))
                .isInstanceOf(HasMoved.class);
        assertThat(world.number("select votes_count from poll where id = " + poll))
                .isZero();
    }

    @Test
    void whatItHasScheduledDoesNotAppear() {
        long scheduled = world.core.run(() -> world.scheduleStatus.schedule(
                StatusFixture.text(alice, "Later"), world.core.clock.instant().plus(Duration.ofHours(1))));
        point(alice, String.valueOf(bob));
        world.core.clock.advance(Duration.ofHours(2));

        world.run(() -> world.publishDueStatus.publish(scheduled));

        assertThat(count("true")).isZero();
    }

    @Test
    void itDeletesWhatItHasPostedAndTakesBackWhatItHasShared() {
        long others = People.status(world.core, bob, "PUBLIC");
        long own = say("Old news");
        world.run(() -> world.reblogStatus.reblog(alice, others, null));
        point(alice, String.valueOf(bob));

        world.run(() -> world.unreblogStatus.unreblog(alice, others));
        world.run(() -> world.deleteStatus.delete(alice, own, false));

        assertThat(count("deleted_at is null")).isZero();
    }

    @Test
    void anAccountOfAnotherServerThatHasMovedIsItsOwnServersMatter() {
        long carol = People.remote(world.core, "moved.example");
        long own = People.status(world.core, alice, "PUBLIC");
        point(carol, String.valueOf(bob));

        world.run(() -> world.reactors.requireMayReact(carol, alice));

        assertThat(own).isPositive();
    }
}
