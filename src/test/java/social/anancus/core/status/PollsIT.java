package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollsIT {
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

    private long poll(boolean multiple, String visibility) {
        long status = People.status(world.core, alice, visibility);
        PollDraft draft = new PollDraft(List.of("one", "two", "three"), Duration.ofHours(1), multiple, false);
        return world.core.run(() -> {
            Status found = world.statuses.findUnchecked(status).orElseThrow();
            long poll = world.polls.add(found, draft, world.core.clock.instant());
            found.ask(poll);
            return poll;
        });
    }

    private void vote(long who, long poll, Integer... choices) {
        world.run(() -> world.votePoll.vote(Viewer.local(who), poll, List.of(choices)));
    }

    private String counts(long poll) {
        return String.valueOf(world.core.select(
                "select cast(tallies as text) || ' ' || votes_count || ' ' || voters_count from poll where id = "
                        + poll));
    }

    @Test
    void oneVotesOnceForOneOption() {
        long poll = poll(false, "PUBLIC");
        vote(bob, poll, 1);
        assertThat(counts(poll)).isEqualTo("{0,1,0} 1 1");
        assertThatThrownBy(() -> vote(bob, poll, 2))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: You have already voted on this poll");
        assertThatThrownBy(() -> vote(world.person(), poll, 0, 1))
                .hasMessage("Validation failed: You have already voted on this poll");
        assertThatThrownBy(() -> vote(world.person(), poll, 3))
                .hasMessage("Validation failed: The chosen vote option does not exist");
        assertThatThrownBy(() -> vote(alice, poll, 0))
                .hasMessage("Validation failed: You cannot vote in your own polls");
        assertThat(counts(poll)).isEqualTo("{0,1,0} 1 1");
        long status = world.number("select status_id from poll where id = " + poll);
        assertThat(world.core.events.committed(StatusTouched.class)).containsOnlyOnce(new StatusTouched(status));
        assertThat(world.core.events.committed(PollVoted.class))
                .filteredOn(event -> event.pollId() == poll)
                .hasSize(1);
    }

    @Test
    void whereSeveralMayBeChosenOthersMayBeAddedLater() {
        long poll = poll(true, "PUBLIC");
        vote(bob, poll, 0, 2);
        vote(bob, poll, 1);
        assertThat(counts(poll)).isEqualTo("{1,1,1} 3 1");
        assertThatThrownBy(() -> vote(bob, poll, 1)).isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyVotesInWhatOneMayNotSee() {
        long poll = poll(false, "PRIVATE");
        assertThatThrownBy(() -> vote(bob, poll, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPollThatHasEndedTakesNoVotesAndTellsItOnce() {
        long poll = poll(false, "PUBLIC");
        long status = world.number("select status_id from poll where id = " + poll);
        world.run(() -> world.closePoll.close(poll));
        assertThat(world.jobs.later).as("too early").containsKey(new EndPoll(poll));
        assertThat(world.core.events.committed(PollEnded.class)).doesNotContain(new PollEnded(poll, status));

        world.core.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> vote(bob, poll, 0)).hasMessage("Validation failed: The poll has already ended");
        world.run(() -> world.closePoll.close(poll));
        world.run(() -> world.closePoll.close(poll));
        assertThat(world.core.events.committed(PollEnded.class)).containsOnlyOnce(new PollEnded(poll, status));
    }

    @Test
    void eightThreadsLeaveTalliesEqualToVotes() {
        long poll = poll(true, "PUBLIC");
        List<Long> crowd = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            crowd.add(world.person());
        }
        StatusFixture.inEightThreads(number -> {
            Random random = new Random(number);
            for (int i = 0; i < 20; i++) {
                try {
                    vote(crowd.get(random.nextInt(crowd.size())), poll, random.nextInt(3));
                } catch (Invalid e) {
                    assertThat(e).hasMessage("Validation failed: You have already voted on this poll");
                }
            }
        });
        assertThat(counts(poll))
                .isEqualTo(
                        world.core.select("select cast(array[count(*) filter (where choice = 0), count(*) filter (where"
                                + " choice = 1), count(*) filter (where choice = 2)] as text) || ' ' || count(*) || ' ' || count(distinct"
                                + " account_id) from poll_vote where poll_id = " + poll));
        assertThat(world.number("select votes_count from poll where id = " + poll))
                .isGreaterThan(6);
    }
}
