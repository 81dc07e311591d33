package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.io.CloseMode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import social.anancus.platform.http.OutboundException.Reason;

@Timeout(30)
class OutboundConcurrencyTest {
    private final World world = new World();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private RawServer slow;
    private RawServer quick;

    @BeforeEach
    void start() throws Exception {
        slow = new RawServer("127.0.1.1", (request, out) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(go);
            atOnce.decrementAndGet();
            RawServer.ok("slow").answer(request, out);
        });
        quick = new RawServer("127.0.1.2", RawServer.ok("quick"));
        world.with("HTTP_PER_HOST", "3").name("slow.example", "127.0.1.1").name("quick.example", "127.0.1.2");
    }

    @AfterEach
    void stop() throws Exception {
        go.countDown();
        world.close();
        slow.close();
        quick.close();
        callers.close();
    }

    @Test
    void aSlowHostHoldsUpItsOwnRequestsOnly() throws Exception {
        List<Future<Integer>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(callers.submit(
                    () -> world.get("http://slow.example:" + slow.port() + "/").status()));
        }
        Awaitility.await().until(() -> atOnce.get() == 3);

        for (int i = 0; i < 20; i++) {
            assertThat(world.get("http://quick.example:" + quick.port() + "/").status())
                    .isEqualTo(200);
        }
        assertThat(atOnce).hasValue(3);

        go.countDown();
        for (Future<Integer> each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void waitingForASlotEndsAtTheDeadline() {
        for (int i = 0; i < 3; i++) {
            Future<?> unused = callers.submit(() -> world.get("http://slow.example:" + slow.port() + "/"));
        }
        Awaitility.await().until(() -> atOnce.get() == 3);

        OutboundException failure = world.failureOf(HttpAsk.get(URI.create("http://slow.example:" + slow.port() + "/"))
                .deadline(Duration.ofMillis(300)));

        assertThat(failure.reason()).isEqualTo(Reason.BUSY);
        assertThat(failure.isRetryable()).isTrue();
    }

    @Test
    void aNameWhoseLookUpHangsDoesNotHoldUpOthers() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        world.name("hanging.example", name -> {
            lookUps.incrementAndGet();
            await(go);
            return List.of();
        });
        for (int i = 0; i < 40; i++) {
            Future<?> unused = callers.submit(() -> world.get("http://hanging.example/"));
        }
        Awaitility.await().until(() -> lookUps.get() == 1);

        assertThat(world.get("http://quick.example:" + quick.port() + "/").status())
                .isEqualTo(200);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void manyHostsAtOnceFromVirtualThreads() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String name = "host" + i + ".example";
            world.name(name, "127.0.1.2");
            answers.add(callers.submit(() -> new String(
                    world.get("http://" + name + ":" + quick.port() + "/").body(), StandardCharsets.UTF_8)));
        }

        for (Future<String> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("quick");
        }
        assertThat(world.http.pool().getTotalStats().getLeased()).isZero();
    }

    @Test
    void theLibraryCannotCloseThePoolAsItDoesAtAnError() throws Exception {
        Connections.client(world.http.pool()).close(CloseMode.IMMEDIATE);

        assertThat(world.get("http://quick.example:" + quick.port() + "/").status())
                .isEqualTo(200);
    }

    @Test
    void anInterruptedCallerIsToldSo() throws Exception {
        Future<OutboundException> failure = callers.submit(() -> {
            try {
                return world.failureOf("http://slow.example:" + slow.port() + "/");
            } finally {
                Thread.interrupted();
            }
        });
        Awaitility.await().until(() -> atOnce.get() == 1);
        callers.shutdownNow();

        assertThat(failure.get(5, TimeUnit.SECONDS).reason()).isEqualTo(Reason.INTERRUPTED);
    }

    @Test
    void slotsOfHostsThatAreDoneAreForgotten() throws Exception {
        HostSlots slots = new HostSlots(1);
        Deadline soon = Deadline.in(Duration.ofMillis(50));
        HostSlots.Slot first = slots.acquire("a.example", soon);
        HostSlots.Slot other = slots.acquire("b.example", soon);
        assertThat(World.failure(() -> slots.acquire("a.example", soon)).reason())
                .isEqualTo(Reason.BUSY);
        assertThat(slots.hosts()).isEqualTo(2);
        first.close();
        other.close();

        assertThat(slots.hosts()).isZero();
    }

    @Test
    void closingEndsRequestsAndTheThreadsOfTheClient() throws Exception {
        Future<OutboundException> failure =
                callers.submit(() -> world.failureOf("http://slow.example:" + slow.port() + "/"));
        Awaitility.await().until(() -> atOnce.get() == 1);

        world.http.close();

        assertThat(failure.get(5, TimeUnit.SECONDS).isRetryable()).isTrue();
        assertThat(world.failureOf("http://quick.example:" + quick.port() + "/").reason())
                .isEqualTo(Reason.CLOSED);
        Awaitility.await()
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("outbound-")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
