package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ManualClock;

/** SIG-31: keys that are slow to come hold nobody up but those who ask for them. */
class KeyFetchesTest {
    private static final OwnNames NAMES =
            new OwnNames(ServerSettings.of(Map.of("LOCAL_DOMAIN", "anancus.example"), Map.of()));

    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final KeyFetches fetches = new KeyFetches(
            keyId -> {
                asked.incrementAndGet();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new RemoteUnavailable();
                }
                return true;
            },
            ManualClock.at("2026-01-02T03:04:05Z"),
            new Caches(new Metrics()));

    @AfterEach
    void stop() {
        answer.countDown();
        callers.close();
    }

    private Future<Boolean> ask(String uri) {
        return callers.submit(() -> fetches.fetch(KeyId.of(uri, NAMES)));
    }

    private void assertPutOff(String uri) {
        assertThatThrownBy(() -> fetches.fetch(KeyId.of(uri, NAMES)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TRY_LATER));
    }

    @Test
    void ofOneServerOnlyFewKeysAreAskedForAtOnceAndOthersFindTheirServers() throws Exception {
        List<Future<Boolean>> held = new ArrayList<>();
        for (int i = 0; i < KeyFetches.MOST_PER_HOST; i++) {
            held.add(ask("https://r1.test/" + i));
        }
        await().until(() -> asked.get() == KeyFetches.MOST_PER_HOST);

        for (int i = 0; i < 1_000; i++) {
            assertPutOff("https://r1.test/more/" + i);
        }
        assertThat(asked).hasValue(KeyFetches.MOST_PER_HOST);
        Future<Boolean> other = ask("https://r2.test/key");
        await().until(() -> asked.get() == KeyFetches.MOST_PER_HOST + 1);

        answer.countDown();
        assertThat(other.get()).isTrue();
        for (Future<Boolean> each : held) {
            assertThat(each.get()).isTrue();
        }
        assertThat(fetches.fetch(KeyId.of("https://r1.test/again", NAMES))).isTrue();
    }

    @Test
    void notAllThreadsWaitForKeys() {
        for (int i = 0; i < KeyFetches.MOST_WAITING; i++) {
            ask("https://r" + i + ".test/key");
        }
        await().until(() -> asked.get() == KeyFetches.MOST_WAITING);

        assertPutOff("https://one-more.test/key");
    }

    @Test
    void manyWhoWantTheSameKeyAskOnce() throws Exception {
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(ask("https://r1.test/key"));
        }
        await().until(() -> asked.get() == 1 && fetches.waiting() == 10);

        answer.countDown();

        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftAloneForFiveMinutesWithAllItsKeys() {
        ManualClock clock = ManualClock.at("2026-01-02T03:04:05Z");
        AtomicInteger tries = new AtomicInteger();
        KeyFetches failing = new KeyFetches(
                keyId -> {
                    tries.incrementAndGet();
                    throw new RemoteUnavailable();
                },
                clock,
                new Caches(new Metrics()));

        for (int i = 0; i < 5; i++) {
            String uri = "https://r1.test/" + i;
            assertThatThrownBy(() -> failing.fetch(KeyId.of(uri, NAMES))).isInstanceOf(Refused.class);
        }
        assertThat(tries).hasValue(1);
        clock.advance(KeyFetches.AGAIN.plusSeconds(1));
        assertThatThrownBy(() -> failing.fetch(KeyId.of("https://r1.test/6", NAMES)))
                .isInstanceOf(Refused.class);
        assertThat(tries).hasValue(2);
    }
}
