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
    private static final Duration PAUSE = Duration.ofSeconds(1);

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
        while (true) {
            try {
                T answer = question.ask();
                outage.passed();
                return answer;
            } catch (SQLException e) {
                outage.failed(e);
                if (System.nanoTime() - end > 0 || stopsWithinPause()) {
                    throw e;
                }
            }
        }
    }

    private boolean stopsWithinPause() {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        stopped.countDown();
    }
}
