package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import social.anancus.platform.log.Log;

/**
 * Asks the database again while it does not answer. A worker rather waits here with its message than sends it back: there
 * it would come again at once, with thousands of others, and each time leave a stack in the log.
 */
@ApplicationScoped
class Insistence {
    private static final Log LOG = Log.of(Insistence.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Outage outage = new Outage(LOG, "The database");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Duration patience;
    private final Duration pause;

    @Inject
    Insistence() {
        this(PATIENCE, PAUSE);
    }

    Insistence(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
    }

    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    /**
     * Asks until there is an answer.
     *
     * @throws SQLException the last failure when a minute has passed or the server stops
     */
    <T> T ask(Question<T> question) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        // the pool logs each refusal with its stack: ask less and less often
        for (Duration wait = pause; ; wait = longer(wait)) {
            try {
                T answer = question.ask();
                outage.passed();
                return answer;
            } catch (SQLException e) {
                outage.failed(e);
                if (System.nanoTime() - end > 0 || stopsWithin(wait)) {
                    throw e;
                }
            }
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean stopsWithin(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        stopped.countDown();
    }
}
