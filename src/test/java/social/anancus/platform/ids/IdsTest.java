package social.anancus.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.anancus.platform.time.ManualClock;

class IdsTest {
    private final ManualClock clock = ManualClock.at("2026-01-02T03:04:05.678Z");
    private final Ids ids = new Ids(clock);

    @Test
    void anIdHoldsTheMillisecondInItsUpperBits() {
        assertThat(ids.next() >> 16).isEqualTo(clock.millis());
    }

    @Test
    void theTimeOfAnIdOfMastodonIsRead() {
        assertThat(Ids.timeOf(103254962155278888L)).isEqualTo(Instant.parse("2019-12-05T11:34:47.183Z"));
    }

    @Test
    void theFirstIdOfATimeSeparatesBeforeFromAfter() {
        long before = ids.next();
        clock.advance(Duration.ofMillis(1));
        long boundary = Ids.firstAt(clock.instant());
        long after = ids.next();

        assertThat(boundary).isGreaterThan(before).isLessThanOrEqualTo(after);
    }

    @Test
    void aBurstBeyond65536InOneMillisecondSpillsIntoTheNextAndStaysInOrder() {
        long[] burst = LongStream.generate(ids::next).limit(200_000).toArray();

        assertThat(burst).isSorted().doesNotHaveDuplicates();
        assertThat(Duration.between(clock.instant(), Ids.timeOf(burst[burst.length - 1])))
                .isBetween(Duration.ofMillis(2), Duration.ofMillis(20));
    }

    @Test
    void aMillisecondThatIsFullAtOnceSpills() {
        Ids lastPlace = new Ids(clock, () -> 0xffff);

        assertThat(lastPlace.next()).isEqualTo(clock.millis() << 16 | 0xffff);
        assertThat(lastPlace.next()).isEqualTo((clock.millis() + 1) << 16 | 0xffff);
    }

    @Test
    void whenTheClockGoesBackIdsStillGrow() {
        long before = ids.next();
        clock.advance(Duration.ofHours(-1));

        assertThat(ids.next()).isGreaterThan(before);
        clock.advance(Duration.ofHours(2));
        assertThat(Ids.timeOf(ids.next())).isEqualTo(clock.instant());
    }

    @Test
    void threadsNeverGetTheSameIdAndEachSeesItsOwnGrow() throws Exception {
        int threads = 8;
        int each = 20_000;
        CountDownLatch start = new CountDownLatch(1);
        List<Long> all = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    List<Long> own =
                            LongStream.generate(ids::next).limit(each).boxed().toList();
                    assertThat(own).isSorted();
                    return all.addAll(own);
                }));
            }
            start.countDown();
            for (Future<?> future : running) {
                future.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(new HashSet<>(all)).hasSize(threads * each);
    }

    @Test
    void twoNodesInTheSameMillisecondStartAtDifferentPlaces() {
        Set<Long> firsts = new HashSet<>();
        for (int node = 0; node < 100; node++) {
            firsts.add(new Ids(clock).next());
        }
        // the chance that 100 random places of 65 536 hold more than ten repetitions is below one in 10^15
        assertThat(firsts).hasSizeGreaterThan(90);
    }

    @Test
    void aRemotePostOfThePastGetsAnIdOfItsTime() {
        Instant past = Instant.parse("2019-06-01T12:00:00.123Z");
        List<Long> several =
                LongStream.generate(() -> ids.at(past)).limit(65_536).boxed().toList();

        assertThat(several)
                .doesNotHaveDuplicates()
                .allMatch(id -> Ids.timeOf(id).equals(past));
    }

    @Test
    void theFutureCountsAsNow() {
        assertThat(Ids.timeOf(ids.at(clock.instant().plusSeconds(3600)))).isEqualTo(clock.instant());
    }

    @Test
    void timesThatNoIdCanHoldAreBroughtToTheNearestThatCan() {
        Ids withLowZero = new Ids(clock, () -> 0);

        assertThat(withLowZero.at(Instant.MIN)).isEqualTo(1);
        assertThat(Ids.firstAt(Instant.MIN)).isZero();
        assertThat(Ids.firstAt(Instant.MAX)).isEqualTo(Long.MAX_VALUE & ~0xffffL);
    }
}
