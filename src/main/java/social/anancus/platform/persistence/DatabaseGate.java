package social.anancus.platform.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Knows whether the database answers, so that requests are refused at once with 503 while it does not, instead of each
 * waiting for a connection.
 *
 * <p>A look a few times a second keeps it up to date. A pool that is merely busy is no outage: only failures to reach the
 * database count, or silence for some seconds.
 */
@ApplicationScoped
public class DatabaseGate {
    private static final System.Logger LOG = System.getLogger(DatabaseGate.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** After how many silent looks the database counts as away. */
    private static final int SILENCE = 3;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private @Nullable DataSource source;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private @Nullable ManagedScheduledExecutorService scheduler;

    private Duration interval = Duration.ofMillis(500);
    private volatile boolean open;
    private volatile String reason = "it was not asked yet";
    private boolean told;
    private int silent;
    private @Nullable ScheduledFuture<?> watch;
    private @Nullable CompletableFuture<Boolean> asked;

    /** For the container's proxy. */
    protected DatabaseGate() {}

    /**
     * @param settings gives the time between two looks
     */
    @Inject
    public DatabaseGate(ServerSettings settings) {
        interval = settings.get(Settings.DB_PROBE_INTERVAL);
    }

    /** Begins to watch the database. */
    public synchronized void start() {
        ManagedScheduledExecutorService executor = scheduler;
        if (watch == null && executor != null) {
            watch = executor.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> running = watch;
        if (running != null) {
            running.cancel(true);
        }
    }

    /**
     * @return whether the database answered when it was last asked
     */
    public boolean isOpen() {
        return open;
    }

    private void look() {
        boolean answers = ask();
        if (answers != open || !told) {
            told = true;
            open = answers;
            LOG.log(
                    answers ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
                    answers ? "The database answers" : "The database does not answer, requests get 503: " + reason);
        }
    }

    /** Asks on a thread of its own: a database that hangs must not hang the watch. One question is under way at most. */
    private boolean ask() {
        CompletableFuture<Boolean> question = asked;
        if (question == null) {
            CompletableFuture<Boolean> fresh = new CompletableFuture<>();
            Thread.ofVirtual().name("database-gate").start(() -> fresh.complete(answers()));
            question = fresh;
            asked = fresh;
        }
        try {
            boolean answer = question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            asked = null;
            silent = 0;
            return answer;
        } catch (TimeoutException e) {
            silent++;
            reason = "silence";
            return open && silent < SILENCE;
        } catch (ExecutionException e) {
            asked = null;
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return open;
        }
    }

    private boolean answers() {
        DataSource database = source;
        if (database == null) {
            return false;
        }
        long began = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            statement.execute("select 1");
            return true;
        } catch (SQLException e) {
            reason = String.valueOf(e.getMessage());
            boolean waitedForPool = System.nanoTime() - began > PATIENCE.toNanos();
            return (waitedForPool || DatabaseFailure.of(e) != DatabaseFailure.UNAVAILABLE) && open;
        }
    }
}
