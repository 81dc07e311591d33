package social.anancus.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.bench.http.Request;

class LoadRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final Watched watch = new Watched();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class Watched implements LoadRun.Watch {
        private int begun;
        private int ended;

        @Override
        public void begin() {
            begun++;
        }

        @Override
        public void end() {
            ended++;
        }
    }

    @Test
    void theClosedModelCountsWhatFollowsTheWarmUp() throws InterruptedException {
        answer(200);
        Figures figures = run(LoadModel.closed(2), Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(figures.answers()).isPositive().isLessThan(asked.get());
        assertThat(figures.errors()).isZero();
        assertThat(figures.bytesPerAnswer()).isEqualTo(5);
        assertThat(figures.perSecond() * figures.seconds())
                .isCloseTo(figures.answers(), org.assertj.core.data.Offset.offset(0.01));
        assertThat(watch.begun).isOne();
        assertThat(watch.ended).isOne();
    }

    @Test
    void theOpenModelSendsAtItsRateHoweverManyCallersThereAre() throws InterruptedException {
        answer(200);
        Figures figures = run(LoadModel.open(100, 3), Duration.ZERO, Duration.ofMillis(500));
        assertThat(figures.answers()).isEqualTo(50);
    }

    @Test
    void aRequestThatWaitsForAFreeCallerHasWaitedSinceItWasDue() throws InterruptedException {
        server.createContext("/", exchange -> {
            // the first answer comes after all were due: who counted from the sending would see one slow answer of ten
            if (asked.incrementAndGet() == 1) {
                LockSupport.parkUntil(System.currentTimeMillis() + 600);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        Figures figures = run(LoadModel.open(20, 1), Duration.ZERO, Duration.ofMillis(500));
        assertThat(figures.answers()).isEqualTo(10);
        assertThat(figures.latency().p50())
                .as("a lower bound, which no slow machine breaks")
                .isGreaterThan(200);
    }

    @Test
    void errorsAreCountedByKindAndAreNotFast() throws InterruptedException {
        answer(503);
        Figures figures = run(LoadModel.open(100, 2), Duration.ZERO, Duration.ofMillis(200));
        assertThat(figures.answers()).isZero();
        assertThat(figures.statuses()).containsExactly(java.util.Map.entry(503, 20L));
        assertThat(figures.latency().p99()).isZero();
    }

    @Test
    void aServerThatIsNotThereGivesNoAnswers() throws InterruptedException {
        server.stop(0);
        Figures figures = run(LoadModel.open(50, 2), Duration.ZERO, Duration.ofMillis(200));
        assertThat(figures.statuses()).containsExactly(java.util.Map.entry(Recorder.NO_ANSWER, 10L));
    }

    @Test
    void dueTimesDoNotDriftWithTheirNumber() {
        LoadModel model = LoadModel.open(3, 1);
        assertThat(model.dueAfter(0)).isZero();
        assertThat(model.dueAfter(3_000_000)).isEqualTo(TimeUnit.SECONDS.toNanos(1_000_000));
    }

    private void answer(int status) {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private Figures run(LoadModel model, Duration warmUp, Duration duration) throws InterruptedException {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Request request = Request.get(base, "/", null);
        return LoadRun.run(base, random -> request, new Plan(model, warmUp, duration, PATIENCE, 1), watch);
    }
}
