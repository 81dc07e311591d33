package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.federation.signature.DoorWorld.Person;
import social.anancus.platform.http.CannedHttp.Canned;

/** SIG-31: a thousand requests, each with a key of its own at a server that does not answer, at the door of a whole server. */
class KeyFloodIT {
    private static final int FLOOD = 1_000;
    private static final int SENDERS = 64;
    private static final Duration SOON = Duration.ofSeconds(90);

    @Test
    void aFloodOfUnknownKeysHoldsUpNobodyElseAndAsksItsServerLittle(@TempDir Path folder) throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (DoorWorld world = new DoorWorld(folder);
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            Person mallory = world.mallory();
            Person alice = world.alice();
            for (int i = 0; i < FLOOD; i++) {
                world.server.http.answer("https://r1.test/keys/" + i, () -> {
                    asked.incrementAndGet();
                    hold(answer);
                    return Canned.of(503, "text/plain", "later");
                });
            }
            List<Future<Integer>> flood = new ArrayList<>();
            try {
                for (int i = 0; i < FLOOD; i++) {
                    String keyId = "https://r1.test/keys/" + i;
                    String id = "like" + i;
                    flood.add(senders.submit(() ->
                            world.deliver(world.post("/inbox", mallory.like(id)).signed(keyId, mallory.key()))));
                }
                await().atMost(SOON)
                        .until(() -> asked.get() == KeyFetches.MOST_PER_HOST
                                && flood.stream().filter(Future::isDone).count() == FLOOD - KeyFetches.MOST_PER_HOST);

                for (int i = 0; i < 20; i++) {
                    assertThat(world.deliver(world.post("/inbox", alice.like("while" + i))
                                    .signed(alice.keyId(), alice.key())))
                            .as("another server meanwhile")
                            .isEqualTo(DoorWorld.ACCEPTED);
                }
            } finally {
                answer.countDown();
            }
            for (Future<Integer> each : flood) {
                assertThat(each.get()).isEqualTo(503);
            }
            assertThat(world.deliver(world.post("/inbox", mallory.like("after"))
                            .signed("https://r1.test/keys/0", mallory.key())))
                    .isEqualTo(503);
            assertThat(asked).as("its server is left alone").hasValue(KeyFetches.MOST_PER_HOST);
            assertThat(world.kept(alice)).isEqualTo(20);
            assertThat(world.server.number("select count(*) from inbound_activity"))
                    .isEqualTo(20);
        }
    }

    private static void hold(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
