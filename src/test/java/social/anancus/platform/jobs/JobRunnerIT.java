package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.anancus.platform.jobs.TestJobs.PaintFence;

class JobRunnerIT {
    private final JobsFixture fixture = new JobsFixture();
    private final TestJobs.Painter painter = fixture.painter;
    private final JobStatistics.Counters counters = fixture.statistics.of(JobQueue.LOW);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aJobThatIsDoneIsGone() throws Exception {
        long id = fixture.row("{\"fence\": 7, \"colour\": \"green\", \"later_field\": 1}");
        fixture.runner.run(fixture.messageAbout(id));
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(painter.seen).containsExactly(new PaintFence(7, "green"));
        assertThat(fixture.select("select count(*) from job")).isEqualTo("0");
        assertThat(counters.getDone()).isEqualTo(1);
        assertThat(counters.getRunning()).isZero();
    }

    @Test
    void aRetryWaitsInTheRowAndGetsAMessageOfItsOwn() throws Exception {
        long id = fixture.row();
        painter.steps.add((job, context) -> Outcome.retry(Duration.ofSeconds(30), "rain"));
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(fixture.select("select last_error from job where attempts = 1 and leased_until is null"))
                .isEqualTo("rain");
        assertThat(fixture.dispatcher.isBusy()).isTrue();
        assertThat(counters.getRetried()).isEqualTo(1);
    }

    @Test
    void anExceptionIsARetryByTheUsualBackOff() throws Exception {
        long id = fixture.row();
        painter.steps.add((job, context) -> {
            throw new IllegalArgumentException("no brush");
        });
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(fixture.select("select last_error from job")).contains("no brush");
        assertThat(fixture.select("select run_at between now() + interval '14 s' and now() + interval '25 s' from job"))
                .isEqualTo("t");
    }

    @Test
    void theLastTryThatFailsIsTheEnd() throws Exception {
        painter.mostAttempts = 3;
        long id = fixture.row();
        fixture.execute("update job set attempts = 2");
        painter.steps.add((job, context) -> Outcome.retry(Duration.ofSeconds(1), "rain"));
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(painter.contexts.getFirst().isLast()).isTrue();
        assertThat(fixture.select("select reason || attempts from dead_job"))
                .startsWith("rain")
                .endsWith("3");
        assertThat(counters.getGivenUp()).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpIsKeptAmongTheDead() throws Exception {
        long id = fixture.row();
        painter.steps.add((job, context) -> Outcome.giveUp("the fence\0is gone"));
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(fixture.deadJobs.list(null, Long.MAX_VALUE, 10))
                .extracting(DeadJob::reason)
                .containsExactly("the fenceis gone");
    }

    @Test
    void aJobThatBringsTheServerDownInEachTryIsNotTriedForEver() throws Exception {
        painter.mostAttempts = 2;
        long id = fixture.row();
        fixture.execute("update job set attempts = 2");
        fixture.runner.run(fixture.messageAbout(id));
        assertThat(painter.seen).isEmpty();
        assertThat(fixture.deadJobs.count()).isEqualTo(1);
    }

    @Test
    void anUnreadableJobIsKeptAmongTheDead() throws Exception {
        fixture.runner.run(fixture.messageAbout(fixture.row("{\"fence\": \"seven\"}")));
        assertThat(fixture.select("select reason from dead_job")).contains("cannot be read");
    }

    @Test
    void aKindThatNobodyKnowsIsKeptAmongTheDeadAfterSomeTries() throws Exception {
        long id = fixture.row();
        fixture.execute("update job set kind = 'FlyToMars'");
        JobMessage message = new JobMessage("low", "FlyToMars", id, null, 1, Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            assertThat(fixture.deadJobs.count()).isZero();
            fixture.runner.run(message);
            fixture.execute("update job set run_at = now()");
        }
        assertThat(fixture.select("select reason from dead_job")).contains("FlyToMars");
    }

    @Test
    void aHandlerThatTakesTooLongIsInterruptedAndOthersAreNot() throws Exception {
        long id = fixture.row();
        painter.deadline = Duration.ofMillis(50);
        painter.steps.add((job, context) -> {
            new CountDownLatch(1).await(30, TimeUnit.SECONDS);
            return Outcome.done();
        });
        try (Deadlines deadlines = new Deadlines(Executors.defaultThreadFactory())) {
            fixture.runner.watch(deadlines);
            fixture.runner.run(fixture.messageAbout(id));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(fixture.select("select last_error from job")).contains("interrupted after PT0.05S");
    }

    @Test
    void noMoreJobsOfAQueueRunAtOnceThanTheSettingAllows() throws Exception {
        AtomicInteger most = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            painter.steps.add((job, context) -> {
                most.accumulateAndGet(counters.getRunning(), Math::max);
                go.await();
                return Outcome.done();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                JobMessage message = fixture.messageAbout(fixture.row());
                threads.submit(() -> {
                    fixture.runner.run(message);
                    return null;
                });
            }
            await().until(() -> counters.getRunning() == 2);
            go.countDown();
            await().until(() -> counters.getDone() == 4);
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void aMessageWithItsOwnJobIsDoneWithoutARow() throws Exception {
        fixture.runner.run(carrying(1));
        assertThat(painter.seen).containsExactly(new PaintFence(3, null));
        assertThat(fixture.broker.sent).isEmpty();
    }

    @Test
    void aMessageWithItsOwnJobIsTriedAgainByTheBroker() throws Exception {
        painter.steps.add((job, context) -> Outcome.retry(Duration.ofHours(1), "rain"));
        fixture.runner.run(carrying(4));
        JobMessage next = fixture.broker.sent.getFirst();
        assertThat(next.attempt()).isEqualTo(5);
        assertThat(next.delay()).isEqualTo(Duration.ofHours(1));
        assertThat(next.payload()).isEqualTo("{\"fence\": 3}");
    }

    @Test
    void aMessageWithItsOwnJobComesAgainIfItsNextTryCannotBeSent() {
        painter.steps.add((job, context) -> Outcome.retry(Duration.ofHours(1), "rain"));
        fixture.broker.goAway();
        assertThatThrownBy(() -> fixture.runner.run(carrying(1))).isInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void aMessageWithItsOwnJobEndsAmongTheDead() throws Exception {
        painter.mostAttempts = 2;
        painter.steps.add((job, context) -> Outcome.retry(Duration.ofHours(1), "rain"));
        fixture.runner.run(carrying(2));
        DeadJob dead = fixture.deadJobs.list(null, Long.MAX_VALUE, 1).getFirst();
        assertThat(dead.attempts()).isEqualTo(2);
        assertThat(fixture.deadJobs.replay(dead.id())).isTrue();
        fixture.runner.run(fixture.messageAbout(Long.parseLong(String.valueOf(fixture.select("select id from job")))));
        assertThat(painter.seen).hasSize(2);
    }

    @Test
    void aDatabaseThatIsAwayForAWhileIsWaitedFor() throws Exception {
        long id = fixture.row();
        fixture.execute("alter table job rename to job_away");
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            var running = thread.submit(() -> {
                fixture.runner.run(fixture.messageAbout(id));
                return null;
            });
            fixture.execute("alter table job_away rename to job");
            running.get(5, TimeUnit.SECONDS);
        }
        assertThat(painter.seen).hasSize(1);
    }

    @Test
    void aDatabaseThatStaysAwayGivesTheMessageBackToTheBroker() {
        long id = fixture.row();
        fixture.execute("alter table job rename to job_away");
        assertThatThrownBy(() -> fixture.runner.run(fixture.messageAbout(id)))
                .isInstanceOf(java.sql.SQLException.class);
        assertThat(painter.seen).isEmpty();
    }

    private static JobMessage carrying(int attempt) {
        return new JobMessage("low", "PaintFence", null, "{\"fence\": 3}", attempt, Duration.ZERO);
    }
}
