package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.launcher.postgres.PostgresServer;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;
import social.anancus.support.TestDatabase;

/** The database goes away for 20 s while requests come in. */
class DatabaseOutageIT {
    private static final String PASSWORD = "outage";
    private static final int CALLERS = 8;

    private record Seen(long at, long took, int status) {}

    @Test
    void requestsAreRefusedSoonAndServedAgainSoon(@TempDir Path folder) throws Exception {
        int port = TestDatabase.freePort();
        try (PostgresServer database = new PostgresServer(
                TestDatabase.binaries(), folder.resolve("data"), folder.resolve("log"), port, PASSWORD)) {
            database.start(Duration.ofSeconds(60));
            String url = "postgres://anancus:" + PASSWORD + "@127.0.0.1:" + port + "/anancus";
            try (RunningServer server = RunningServer.fresh(Installed.plain(), Map.of("DATABASE_URL", url))) {
                server.start();
                assertThat(server.get("/").statusCode()).isEqualTo(200);

                Queue<Seen> seen = new ConcurrentLinkedQueue<>();
                AtomicBoolean go = new AtomicBoolean(true);
                List<Thread> callers = startCallers(server, seen, go);
                await().until(() -> seen.size() > 100);
                long down = System.nanoTime();
                database.close();
                TimeUnit.SECONDS.sleep(20); // the outage itself: its length is what is tested
                long refusedUntil = System.nanoTime();
                database.start(Duration.ofSeconds(30));
                long up = System.nanoTime();
                await("the server serves again")
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> seen.stream().anyMatch(one -> one.at() > up && one.status() == 200));
                go.set(false);
                for (Thread caller : callers) {
                    caller.join();
                }

                List<Seen> during = seen.stream()
                        .filter(one -> one.at() > down && one.at() + one.took() < refusedUntil)
                        .toList();
                assertThat(during).hasSizeGreaterThan(100);
                assertThat(during).allMatch(one -> one.status() == 503 || one.at() - down < 2_000_000_000L);
                assertThat(seen)
                        .as("no request of the whole time waits longer than 2 s")
                        .allMatch(one -> one.took() < 2_000_000_000L);
                assertThat(server.get("/health").statusCode()).isEqualTo(200);
                HttpResponse<String> ready = server.get("/health/ready");
                assertThat(ready.body()).contains("\"database\":\"up\"");
            }
        }
    }

    private static List<Thread> startCallers(RunningServer server, Queue<Seen> seen, AtomicBoolean go) {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofPlatform().start(() -> {
                while (go.get()) {
                    long began = System.nanoTime();
                    int status = server.get("/").statusCode();
                    seen.add(new Seen(began, System.nanoTime() - began, status));
                }
            }));
        }
        return callers;
    }
}
