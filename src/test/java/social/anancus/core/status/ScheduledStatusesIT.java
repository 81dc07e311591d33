package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduledStatusesIT {
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

    private Instant in(Duration time) {
        return world.core.clock.instant().plus(time);
    }

    private long schedule(NewStatus wanted, Instant at) {
        return world.core.run(() -> world.scheduleStatus.schedule(wanted, at));
    }

    private void publish(long id) {
        world.run(() -> world.publishDueStatus.publish(id));
    }

    private long published(long author) {
        return world.number("select count(*) from status where account_id = " + author);
    }

    private long picture(long owner) {
        long id = world.core.ids.next();
        world.core.execute("insert into media_attachment (id, account_id, type, original_key, created_at, updated_at)"
                + " values (" + id + ", " + owner + ", 'IMAGE', 'ab/" + id + "', now(), now())");
        return id;
    }

    private static NewStatus with(
            NewStatus plain, List<Long> media, @Nullable Long parent, @Nullable PollDraft poll, @Nullable String key) {
        return new NewStatus(
                plain.accountId(),
                null,
                plain.content(),
                plain.visibility(),
                parent,
                media,
                poll,
                null,
                null,
                null,
                key);
    }

    @Test
    void aStatusIsPublishedWhenItsTimeHasComeAndOnce() {
        PollDraft poll = new PollDraft(List.of("yes", "no"), Duration.ofHours(2), true, false);
        long id = schedule(
                with(StatusFixture.text(alice, "Later"), List.of(), null, poll, null), in(Duration.ofMinutes(6)));
        assertThat(world.jobs.later).containsEntry(new PublishScheduledStatus(id), in(Duration.ofMinutes(6)));
        publish(id);
        assertThat(published(alice)).as("too early").isZero();

        world.core.clock.advance(Duration.ofMinutes(7));
        StatusFixture.inEightThreads(number -> publish(id));
        assertThat(published(alice)).isEqualTo(1);
        assertThat(world.core.select(
                        "select s.source_text || ' ' || cast(p.options as text) || ' ' || (p.expires_at - p.created_at)"
                                + " from status s join poll p on p.status_id = s.id where s.account_id = " + alice))
                .isEqualTo("Later {yes,no} 02:00:00");
        assertThatThrownBy(() -> world.core.run(() -> world.findScheduledStatus.find(alice, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTooSoonOrInvalidIsRefused() {
        assertThatThrownBy(() -> schedule(StatusFixture.text(alice, "Soon"), in(Duration.ofMinutes(5))))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Scheduled at The scheduled date must be in the future");
        assertThatThrownBy(() -> schedule(StatusFixture.text(alice, " "), in(Duration.ofHours(1))))
                .hasMessage("Validation failed: Text can't be blank");
        long hidden = People.status(world.core, bob, "DIRECT");
        assertThatThrownBy(() -> schedule(
                        with(StatusFixture.text(alice, "Answer"), List.of(), hidden, null, null),
                        in(Duration.ofHours(1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twentyFiveADayAreEnough() {
        Instant day = Instant.parse("2027-03-04T00:00:00Z");
        for (int i = 0; i < ScheduleRules.MOST_A_DAY; i++) {
            schedule(StatusFixture.text(alice, "Number " + i), day.plus(Duration.ofMinutes(i)));
        }
        assertThatThrownBy(() -> schedule(StatusFixture.text(alice, "One more"), day.plus(Duration.ofHours(23))))
                .hasMessage("Validation failed: You have exceeded the limit of 25 scheduled posts for today");
        long next = schedule(StatusFixture.text(alice, "Tomorrow"), day.plus(Duration.ofHours(24)));
        assertThatThrownBy(() -> world.run(() -> world.moveScheduledStatus.move(alice, next, day)))
                .isInstanceOf(Invalid.class);
        schedule(StatusFixture.text(bob, "By another"), day);

        world.core.execute("insert into scheduled_status (account_id, scheduled_at, params, created_at) select " + alice
                + ", '2028-01-01'::timestamptz + n * interval '1 day', '{}', now() from generate_series(1, 274) as n");
        assertThatThrownBy(() -> schedule(StatusFixture.text(alice, "301"), day.plus(Duration.ofDays(9))))
                .hasMessage("Validation failed: You have exceeded the limit of 300 scheduled posts");
    }

    @Test
    void attachmentsAreKeptForItAndFreedWhenItIsCancelled() {
        long picture = picture(alice);
        NewStatus wanted = with(StatusFixture.text(alice, "Look"), List.of(picture), null, null, null);
        long id = schedule(wanted, in(Duration.ofHours(1)));
        assertThatThrownBy(() -> world.core.run(() -> world.publishStatus.publish(wanted)))
                .as("it is taken")
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> world.run(() -> world.cancelScheduledStatus.cancel(bob, id)))
                .isInstanceOf(NotFound.class);
        world.run(() -> world.cancelScheduledStatus.cancel(alice, id));
        assertThatThrownBy(() -> world.run(() -> world.cancelScheduledStatus.cancel(alice, id)))
                .isInstanceOf(NotFound.class);

        long again = schedule(wanted, in(Duration.ofHours(1)));
        world.core.clock.advance(Duration.ofHours(1));
        publish(again);
        assertThat(world.number("select count(*) from media_attachment m join status s on s.id = m.status_id where"
                        + " m.scheduled_status_id is null and m.id = " + picture))
                .isEqualTo(1);
    }

    @Test
    void itIsMovedListedAndFoundByItsOwnerOnly() {
        long id = schedule(StatusFixture.text(alice, "Moves"), in(Duration.ofHours(1)));
        Instant later = in(Duration.ofHours(3));
        world.run(() -> world.moveScheduledStatus.move(alice, id, later));
        assertThat(world.core
                        .run(() -> world.findScheduledStatus.find(alice, id))
                        .scheduledAt())
                .isEqualTo(later);
        assertThat(world.core
                        .run(() -> world.listScheduledStatuses.list(alice, Paging.first(20)))
                        .items())
                .extracting(ScheduledStatus::id)
                .containsExactly(id);
        assertThat(world.core
                        .run(() -> world.listScheduledStatuses.list(bob, Paging.first(20)))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> world.core.run(() -> world.findScheduledStatus.find(bob, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(() -> world.moveScheduledStatus.move(bob, id, later)))
                .isInstanceOf(NotFound.class);
        world.core.clock.advance(Duration.ofHours(2));
        publish(id);
        assertThat(published(alice))
                .as("the first time does not count any more")
                .isZero();
    }

    @Test
    void oneKeySchedulesOneStatus() {
        NewStatus wanted = with(StatusFixture.text(alice, "Once"), List.of(), null, null, "key");
        assertThat(schedule(wanted, in(Duration.ofHours(1)))).isEqualTo(schedule(wanted, in(Duration.ofHours(1))));
    }

    @Test
    void whoseLoginIsDisabledPublishesNothingAndWhatIsAnsweredMayBeGone() {
        long parent = People.status(world.core, bob, "PUBLIC");
        long answer = schedule(
                with(StatusFixture.text(alice, "Answer"), List.of(), parent, null, null), in(Duration.ofHours(1)));
        long silenced = schedule(StatusFixture.text(bob, "Nothing"), in(Duration.ofHours(1)));
        world.core.execute("update status set deleted_at = now() where id = " + parent);
        world.core.execute("update app_user set disabled = true where account_id = " + bob);
        world.core.clock.advance(Duration.ofHours(1));
        publish(answer);
        publish(silenced);
        assertThat(world.core.select("select in_reply_to_id is null from status where account_id = " + alice))
                .isEqualTo("t");
        assertThat(published(bob)).as("only what was there before").isEqualTo(1);
        assertThat(world.number("select count(*) from scheduled_status where id = " + silenced))
                .isZero();
    }
}
