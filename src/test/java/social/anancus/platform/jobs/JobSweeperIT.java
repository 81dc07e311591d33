package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobSweeperIT {
    private final JobsFixture fixture = new JobsFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRowThatWasNeverSentIsSentOnce() throws Exception {
        long id = fixture.row();
        fixture.sweeper.sweep();
        fixture.sweeper.sweep();
        assertThat(fixture.broker.rows()).containsExactly(id);
    }

    @Test
    void aFreshRowIsLeftToTheNodeThatWroteIt() throws Exception {
        fixture.persistence.inTransaction(() -> fixture.repository.insert("low", "PaintFence", "{}", null));
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).isEmpty();
    }

    @Test
    void unsentRowsAreNotLookedForWhileTheDispatcherHasThem() throws Exception {
        long id = fixture.row();
        fixture.dispatcher.offer(List.of(new JobRow(id, 0, "low", "PaintFence", Duration.ZERO)));
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).isEmpty();
    }

    @Test
    void aRowOfTheFarFutureIsSentWhenItsTimeComesNear() throws Exception {
        long id = fixture.row();
        fixture.execute("update job set run_at = now() + interval '11 minutes'");
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).isEmpty();
        fixture.execute("update job set run_at = now() + interval '9 minutes'");
        fixture.sweeper.sweep();
        assertThat(fixture.broker.rows()).containsExactly(id);
        assertThat(fixture.broker.sent.getFirst().delay()).isBetween(Duration.ofSeconds(530), Duration.ofSeconds(540));
    }

    @Test
    void manyRowsThatWaitInALongQueueGetNoSecondMessage() throws Exception {
        fixture.execute("insert into job (queue, kind, payload, run_at, created_at, sent_at, broker_id)"
                + " select 'low', 'PaintFence', '{}', now() - interval '1 hour', now() - interval '1 hour',"
                + " now() - interval '1 hour', 'broker-1' from generate_series(1, 100000)");
        fixture.broker.withMessages.add(JobQueue.LOW);
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).isEmpty();
    }

    @Test
    void aRowThatIsLateAlthoughItsQueueIsEmptyIsSentAgain() throws Exception {
        long id = fixture.row();
        fixture.sweeper.sweep();
        fixture.execute("update job set sent_at = now() - interval '2 minutes'");
        JobSweeper later = new JobSweeper(
                fixture.repository, fixture.broker, fixture.sender, fixture.dispatcher, fixture.settings);
        later.sweep();
        assertThat(fixture.broker.rows()).containsExactly(id, id);
        later.sweep();
        assertThat(fixture.broker.sent).as("once a minute at most").hasSize(2);
    }

    @Test
    void rowsOfABrokerThatLostItsStoreAreSentAgain() throws Exception {
        for (int i = 0; i < 1200; i++) {
            fixture.row();
        }
        long held = fixture.row();
        fixture.sweeper.sweep();
        fixture.repository.claim(held);
        fixture.broker.sent.clear();
        fixture.broker.identity = "broker-2";
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).hasSize(1200);
        assertThat(fixture.broker.rows()).doesNotContain(held).doesNotHaveDuplicates();
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).hasSize(1200);
    }

    @Test
    void aJobWhosePiecesAreWithTheBrokerIsKeptAndDoneAgainWhenTheBrokerLosesThem() throws Exception {
        long id = fixture.row();
        fixture.painter.steps.add((job, context) -> Outcome.entrusted(Duration.ofDays(3)));
        fixture.sweeper.sweep();
        fixture.runner.run(fixture.messageAbout(id));
        fixture.broker.sent.clear();

        fixture.runner.run(fixture.messageAbout(id));
        fixture.sweeper.sweep();
        assertThat(fixture.painter.seen).as("a second message does nothing").hasSize(1);
        assertThat(fixture.broker.sent).isEmpty();
        assertThat(fixture.repository.depths()).as("nothing waits").isEmpty();

        fixture.broker.identity = "broker-2";
        fixture.sweeper.sweep();
        assertThat(fixture.broker.rows()).containsExactly(id);
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(fixture.painter.contexts.getLast().attempt()).isEqualTo(1);
        assertThat(fixture.select("select count(*) from job"))
                .as("and then it is done")
                .isEqualTo("0");
    }

    @Test
    void aKeptJobIsForgottenAfterItsTime() throws Exception {
        long id = fixture.row();
        fixture.painter.steps.add((job, context) -> Outcome.entrusted(Duration.ofDays(3)));
        fixture.runner.run(fixture.messageAbout(id));
        fixture.sweeper.sweep();
        assertThat(fixture.select("select kept from job")).isEqualTo("t");
        fixture.execute("update job set run_at = now() - interval '1 second'");
        fixture.sweeper.sweep();
        assertThat(fixture.select("select count(*) from job")).isEqualTo("0");
        assertThat(fixture.broker.sent).isEmpty();
    }

    @Test
    void aLeaseThatRanOutWakesAnotherWorker() throws Exception {
        long id = fixture.row();
        fixture.repository.claim(id);
        fixture.sweeper.sweep();
        assertThat(fixture.broker.sent).as("while it is held").isEmpty();
        fixture.execute("update job set leased_until = now() - interval '1 second'");
        fixture.sweeper.sweep();
        assertThat(fixture.broker.rows()).containsExactly(id);
    }

    @Test
    void aBrokerThatTakesOnlySomeGetsTheRestLater() throws Exception {
        for (int i = 0; i < 5; i++) {
            fixture.row();
        }
        fixture.broker.takes = 2;
        assertThatThrownBy(fixture.sweeper::sweep).isInstanceOf(BrokerUnavailableException.class);
        assertThat(fixture.select("select count(*) from job where sent_at is not null"))
                .isEqualTo("2");
        fixture.broker.comeBack();
        fixture.sweeper.sweep();
        assertThat(fixture.broker.rows()).hasSize(5).doesNotHaveDuplicates();
    }
}
