package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.federation.mapping.ActivityWriter;
import social.anancus.federation.mapping.ProfileActivityWriter;
import social.anancus.platform.jobs.BrokerUnavailableException;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

class DistributeActivityIT {
    private static final Json JSON = new Json();
    private static final JobContext FIRST = new JobContext(1, 16);

    @TempDir
    private Path folder;

    private DeliveryFixture fixture;
    private CoreFixture core;
    private final RecordedMessages messages = new RecordedMessages();
    private final Writer writer = new Writer();
    private final Written jobs = new Written();
    private DistributeActivityHandler handler;
    private Dispatch dispatch;
    private long alice;

    private static final class Writer extends ActivityWriter {
        private boolean gone;
        private int calls;

        @Override
        public Optional<ObjectNode> publish(long statusId) {
            calls++;
            return gone ? Optional.empty() : Optional.of(JSON.newObject().put("id", "urn:" + statusId));
        }
    }

    private static final class ProfileWriter extends ProfileActivityWriter {
        @Override
        public Optional<ObjectNode> update(long accountId, Instant when) {
            return Optional.of(JSON.newObject().put("id", "urn:profile:" + when));
        }
    }

    /** Jobs that were written, in the place of their table. */
    private static final class Written extends Jobs {
        private final List<DistributeActivity> all = new ArrayList<>();
        private final List<Instant> due = new ArrayList<>();

        @Override
        public void enqueue(Job job) {
            all.add((DistributeActivity) job);
        }

        @Override
        public void enqueueAt(Job job, Instant when) {
            all.add((DistributeActivity) job);
            due.add(when);
        }
    }

    @BeforeEach
    void open() {
        fixture = new DeliveryFixture(folder);
        core = fixture.core;
        WriteActivity write = new WriteActivity(
                fixture.outbound,
                fixture.audiences,
                fixture.recipients,
                writer,
                new ProfileWriter(),
                fixture.transactions);
        handler = new DistributeActivityHandler(write, fixture.recipients, messages);
        dispatch = new Dispatch(fixture.outbound, fixture.recipients, jobs, JSON, core.ids, core.clock);
        alice = People.local(core);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void follower(String domain) {
        long id = People.remote(core, domain);
        core.execute("update account set inbox_url = uri || '/inbox', shared_inbox_url = 'https://" + domain
                + "/inbox' where id = " + id);
        People.follow(core, id, alice);
    }

    private DistributeActivity published() {
        long status = People.status(core, alice, "PUBLIC");
        return new DistributeActivity(core.ids.next(), Told.STATUS, false, alice, status, null);
    }

    private List<String> inboxes() {
        return messages.sent.stream()
                .map(sent -> ((DeliverActivity) sent.job()).inbox())
                .toList();
    }

    @Test
    void aStatusIsWrittenOnceAndBecomesAMessageForEachInbox() {
        follower("one.example");
        follower("one.example");
        follower("two.example");
        DistributeActivity job = published();
        assertThat(handler.handle(job, FIRST)).isEqualTo(Outcome.entrusted(Duration.ofDays(3)));
        assertThat(inboxes()).containsExactlyInAnyOrder("https://one.example/inbox", "https://two.example/inbox");
        assertThat(fixture.outbox.letter(job.id()).orElseThrow().body())
                .asString()
                .isEqualTo("{\"id\":\"urn:" + job.statusId() + "\"}");
    }

    @Test
    void whenTheBrokerHasLostItsMessagesTheSameIsSentToTheSame() {
        follower("one.example");
        DistributeActivity job = published();
        handler.handle(job, FIRST);
        follower("later.example");
        messages.sent.clear();
        writer.gone = true;
        handler.handle(job, FIRST);
        assertThat(inboxes()).containsExactly("https://one.example/inbox");
        assertThat(writer.calls).isEqualTo(1);
    }

    @Test
    void aBrokerThatIsAwayLeavesTheJobUndone() {
        follower("one.example");
        DistributeActivity job = published();
        messages.away = true;
        assertThatThrownBy(() -> handler.handle(job, FIRST)).isInstanceOf(BrokerUnavailableException.class);
        messages.away = false;
        handler.handle(job, FIRST);
        assertThat(inboxes()).hasSize(1);
        assertThat(core.select("select count(*) from outbound_activity")).isEqualTo("1");
    }

    @Test
    void aStatusThatIsGoneMeanwhileIsNotTold() {
        follower("one.example");
        writer.gone = true;
        assertThat(handler.handle(published(), FIRST)).isEqualTo(Outcome.done());
        assertThat(messages.sent).isEmpty();
        assertThat(core.select("select count(*) from outbound_activity")).isEqualTo("0");
    }

    @Test
    void whereNobodyIsToBeToldNothingIsWritten() {
        assertThat(handler.handle(published(), FIRST)).isEqualTo(Outcome.done());
        assertThat(writer.calls).isZero();
    }

    @Test
    void whatIsWrittenAtOnceOutlivesWhatItIsAbout() {
        follower("one.example");
        long status = People.status(core, alice, "PUBLIC");
        core.run(() -> {
            List<Inbox> audience = fixture.audiences.ofStatus(status, AudienceRepository.Breadth.DELETION);
            dispatch.now(
                    Told.DELETION,
                    alice,
                    audience,
                    () -> Optional.of(JSON.newObject().put("id", "urn:delete")));
            return true;
        });
        core.execute("delete from status");
        core.execute("delete from follow");
        handler.handle(jobs.all.getFirst(), FIRST);
        assertThat(inboxes()).containsExactly("https://one.example/inbox");
    }

    @Test
    void anActivityThatWasForgottenIsNotMadeUp() {
        DistributeActivity job = new DistributeActivity(core.ids.next(), Told.DELETION, true, 0, 0, null);
        assertThat(handler.handle(job, FIRST)).isEqualTo(Outcome.done());
    }

    @Test
    void changesInARowAreToldTogether() {
        follower("one.example");
        for (int i = 0; i < 3; i++) {
            core.run(() -> {
                dispatch.collected(Told.PROFILE, alice, 0, Duration.ofSeconds(5));
                return true;
            });
        }
        assertThat(jobs.all).hasSize(1);
        assertThat(jobs.due).containsExactly(core.clock.instant().plusSeconds(5));

        handler.handle(jobs.all.getFirst(), FIRST);
        core.run(() -> {
            dispatch.collected(Told.PROFILE, alice, 0, Duration.ofSeconds(5));
            return true;
        });
        assertThat(jobs.all).as("what changes afterwards is told again").hasSize(2);
        assertThat(jobs.all.get(0).id()).isNotEqualTo(jobs.all.get(1).id());
    }

    @Test
    void aCollectedChangeWhoseJobWasLostDoesNotStopAllLaterOnes() {
        for (int i = 0; i < 2; i++) {
            core.run(() -> {
                dispatch.collected(Told.PROFILE, alice, 0, Duration.ofSeconds(5));
                return true;
            });
            core.clock.advance(Duration.ofMinutes(20));
        }
        assertThat(jobs.all).hasSize(2);
    }
}
