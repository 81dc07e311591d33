package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobRepositoryIT {
    private final JobsFixture fixture = new JobsFixture();
    private final JobRepository repository = fixture.repository;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void oneOfEightWorkersThatClaimAJobAtOnceGetsIt() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                long id = fixture.row();
                CountDownLatch start = new CountDownLatch(1);
                Callable<Optional<ClaimedJob>> claim = () -> {
                    start.await();
                    return repository.claim(id);
                };
                List<Future<Optional<ClaimedJob>>> claims = IntStream.range(0, 8)
                        .mapToObj(i -> threads.submit(claim))
                        .toList();
                start.countDown();
                int winners = 0;
                for (Future<Optional<ClaimedJob>> each : claims) {
                    winners += each.get().isPresent() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        }
    }

    @Test
    void aClaimTellsWhatToDoAndCountsTheTry() throws Exception {
        ClaimedJob job = fixture.claim(fixture.row());
        assertThat(job.queue()).isEqualTo("low");
        assertThat(job.kind()).isEqualTo("PaintFence");
        assertThat(job.payload()).isEqualTo("{\"fence\": 7}");
        assertThat(job.attempt()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsCountedByAMemberOfItsJobs() throws Exception {
        fixture.row();
        fixture.row();
        fixture.claim(fixture.row());
        assertThat(repository.due(JobQueue.LOW, "fence")).isEqualTo(Map.of("7", 2L));
        assertThat(repository.due(JobQueue.LOW, "colour")).isEmpty();
        assertThat(repository.due(JobQueue.MAIL, "fence")).isEmpty();
    }

    @Test
    void aJobThatIsNotDueIsNotClaimed() throws Exception {
        long id = fixture.row();
        fixture.execute("update job set run_at = now() + interval '1 minute'");
        assertThat(repository.claim(id)).isEmpty();
    }

    @Test
    void anExpiredLeaseMayBeClaimedByAnother() throws Exception {
        long id = fixture.row();
        ClaimedJob first = fixture.claim(id);
        fixture.execute("update job set leased_until = now() - interval '1 second'");
        ClaimedJob second = fixture.repository("node-2").claim(id).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(repository.retry(first, Duration.ZERO, "late")).isFalse();
        assertThat(repository.bury(first, "late")).isFalse();
        assertThat(fixture.select("select lease_owner from job")).startsWith("node-2/");
    }

    @Test
    void aRetryFreesTheRowForLater() throws Exception {
        long id = fixture.row();
        ClaimedJob job = fixture.claim(id);
        assertThat(repository.retry(job, Duration.ofMinutes(2), "no paint")).isTrue();
        assertThat(repository.claim(id)).as("before its time").isEmpty();
        assertThat(fixture.select("select run_at between now() + interval '119 s' and now() + interval '121 s'"
                        + " and leased_until is null and sent_at is null and last_error = 'no paint' from job"))
                .isEqualTo("t");
    }

    @Test
    void theDeadAreKeptAndComeBack() throws Exception {
        ClaimedJob job = fixture.claim(fixture.row());
        assertThat(repository.bury(job, "the fence is gone")).isTrue();
        assertThat(fixture.select("select count(*) from job")).isEqualTo("0");
        DeadJob dead = fixture.deadJobs.list(null, Long.MAX_VALUE, 10).getFirst();
        assertThat(dead.reason()).isEqualTo("the fence is gone");
        assertThat(dead.attempts()).isEqualTo(1);
        assertThat(dead.payload()).isEqualTo("{\"fence\": 7}");

        assertThat(fixture.deadJobs.replay(dead.id())).isTrue();
        assertThat(fixture.deadJobs.replay(dead.id())).isFalse();
        assertThat(fixture.deadJobs.count()).isZero();
        assertThat(fixture.select("select attempts || kind || (payload->>'fence') from job"))
                .isEqualTo("0PaintFence7");
        assertThat(fixture.dispatcher.isBusy()).isTrue();
    }

    @Test
    void theDeadOfAKindComeBackTogetherOrAreForgotten() throws Exception {
        for (int i = 0; i < 3; i++) {
            fixture.dead.insert("low", "PaintFence", "{}", 16, "reason");
        }
        fixture.dead.insert("low", "FeedCat", "{}", 16, "reason");
        assertThat(fixture.deadJobs.list("FeedCat", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(fixture.deadJobs.list(null, Long.MAX_VALUE, 2)).hasSize(2);
        assertThat(fixture.deadJobs.replayAll("PaintFence")).isEqualTo(3);
        DeadJob cat = fixture.deadJobs.list(null, Long.MAX_VALUE, 10).getFirst();
        assertThat(fixture.deadJobs.discard(cat.id())).isTrue();
        assertThat(fixture.deadJobs.discard(cat.id())).isFalse();
        assertThat(fixture.select("select count(*) from job")).isEqualTo("3");
    }

    @Test
    void aStartFreesWhatThisNodeHeldBeforeAndNothingElse() throws Exception {
        long before = fixture.row();
        fixture.repository("node-1").claim(before);
        long ofOther = fixture.row();
        fixture.repository("node-10").claim(ofOther);
        long now = fixture.row();
        repository.claim(now);
        assertThat(repository.releaseEarlierRuns()).isEqualTo(1);
        assertThat(fixture.select("select string_agg(id::text, ',') from job where leased_until is null"))
                .isEqualTo(Long.toString(before));
    }

    @Test
    void aMarkForAnEarlierTryDoesNotHitALaterOne() throws Exception {
        long id = fixture.row();
        JobRow early = new JobRow(id, 0, "low", "PaintFence", Duration.ZERO);
        repository.retry(fixture.claim(id), Duration.ZERO, "again");
        repository.markSent(List.of(early), "broker-1");
        assertThat(fixture.select("select sent_at from job")).isNull();
        repository.markSent(List.of(new JobRow(id, 1, "low", "PaintFence", Duration.ZERO)), "broker-1");
        assertThat(fixture.select("select broker_id from job")).isEqualTo("broker-1");
    }

    @Test
    void depthsCountWhatIsDueLaterAndHeld() throws Exception {
        fixture.row();
        fixture.row();
        repository.claim(fixture.row());
        long later = fixture.row();
        fixture.execute("update job set run_at = now() + interval '1 hour' where id = " + later);
        assertThat(repository.depths()).containsExactly(new QueueDepth("low", 2, 1, 1));
        JobQueueMXBean low = fixture.statistics.queues().get(JobQueue.LOW);
        assertThat(low).isNotNull();
        assertThat(low.getDue()).isEqualTo(2);
        assertThat(low.getLater()).isEqualTo(1);
    }

    @Test
    void oneNodeAtATimeSweeps() throws Exception {
        boolean[] inner = {true};
        boolean outer = repository.whileAlone(
                () -> inner[0] = fixture.repository("node-2").whileAlone(() -> {}));
        assertThat(outer).isTrue();
        assertThat(inner[0]).isFalse();
        assertThat(repository.whileAlone(() -> {})).as("the lock is free again").isTrue();
    }
}
