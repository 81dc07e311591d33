package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.transaction.Status;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.anancus.platform.jobs.TestJobs.FeedCat;
import social.anancus.platform.jobs.TestJobs.PaintFence;

class JobsIT {
    private final JobsFixture fixture = new JobsFixture();

    @AfterEach
    void close() {
        fixture.dispatcher.stop();
        fixture.close();
    }

    @Test
    void aJobOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> fixture.jobs.enqueue(new PaintFence(1, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    void aJobWithoutAHandlerIsRefused() {
        fixture.transactions.begin();
        assertThatThrownBy(() -> fixture.jobs.enqueue(new FeedCat(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FeedCat");
    }

    @Test
    void aCommittedJobIsSentAndMarked() {
        fixture.dispatcher.start(Executors.defaultThreadFactory());
        fixture.transactions.begin();
        fixture.persistence.inTransaction(() -> {
            fixture.jobs.enqueue(new PaintFence(1, "green"));
            fixture.jobs.enqueue(new PaintFence(2, null));
            assertThat(fixture.transactions.registered()).isEqualTo(1);
            return null;
        });
        assertThat(fixture.dispatcher.isBusy()).as("nothing before the commit").isFalse();
        fixture.transactions.end(Status.STATUS_COMMITTED);
        await().untilAsserted(() -> assertThat(fixture.select("select count(*) from job where broker_id = 'broker-1'"))
                .isEqualTo("2"));
        assertThat(fixture.broker.sent).hasSize(2);
        assertThat(fixture.select("select payload->>'colour' from job order by id"))
                .isEqualTo("green");
    }

    @Test
    void aRolledBackJobIsNeverSent() {
        fixture.transactions.begin();
        assertThatThrownBy(() -> fixture.persistence.inTransaction(() -> {
                    fixture.jobs.enqueue(new PaintFence(1, null));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        fixture.transactions.end(Status.STATUS_ROLLEDBACK);
        assertThat(fixture.dispatcher.isBusy()).isFalse();
        assertThat(fixture.select("select count(*) from job")).isEqualTo("0");
    }

    @Test
    void aJobForTheNextMinutesIsHeldBackByTheBrokerAndAFartherOneByTheDatabase() {
        fixture.dispatcher.start(Executors.defaultThreadFactory());
        fixture.transactions.begin();
        fixture.persistence.inTransaction(() -> {
            fixture.jobs.enqueueAt(
                    new PaintFence(1, null), fixture.clock.instant().plusSeconds(120));
            fixture.jobs.enqueueAt(
                    new PaintFence(2, null), fixture.clock.instant().plusSeconds(3600));
            return null;
        });
        fixture.transactions.end(Status.STATUS_COMMITTED);
        await().untilAsserted(() -> assertThat(fixture.broker.sent).hasSize(1));
        assertThat(fixture.broker.sent.getFirst().delay()).isEqualTo(Duration.ofSeconds(120));
        assertThat(fixture.select("select run_at from job order by run_at")).startsWith("2026-01-02 03:06:05");
    }

    @Test
    void aStopSendsWhatWaits() {
        fixture.transactions.begin();
        fixture.persistence.inTransaction(() -> {
            for (int i = 0; i < 500; i++) {
                fixture.jobs.enqueue(new PaintFence(i, null));
            }
            return null;
        });
        fixture.transactions.end(Status.STATUS_COMMITTED);
        fixture.dispatcher.start(Executors.defaultThreadFactory());
        fixture.dispatcher.stop();
        assertThat(fixture.broker.sent).hasSize(500);
    }

    @Test
    void aBrokerThatIsAwayLeavesRowsUnsent() {
        fixture.broker.goAway();
        fixture.dispatcher.start(Executors.defaultThreadFactory());
        fixture.transactions.begin();
        fixture.persistence.inTransaction(() -> {
            fixture.jobs.enqueue(new PaintFence(1, null));
            return null;
        });
        fixture.transactions.end(Status.STATUS_COMMITTED);
        await().until(() -> !fixture.dispatcher.isBusy());
        assertThat(fixture.select("select count(*) from job where sent_at is null"))
                .isEqualTo("1");
    }
}
