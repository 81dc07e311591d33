package social.anancus.platform.jobs;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Interrupts threads that take too long. */
final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    Deadlines(ThreadFactory threads) {
        executor = new ScheduledThreadPoolExecutor(1, threads);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** The current thread will be interrupted after this time, unless the result is closed before. */
    Deadline start(Duration time) {
        Deadline deadline = new Deadline(Thread.currentThread());
        deadline.watch = executor.schedule(deadline::pass, time.toMillis(), TimeUnit.MILLISECONDS);
        return deadline;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** One thread's deadline. */
    static final class Deadline implements AutoCloseable {
        private final Thread thread;
        private @Nullable ScheduledFuture<?> watch;
        private boolean over;
        private boolean passed;

        private Deadline(Thread thread) {
            this.thread = thread;
        }

        private synchronized void pass() {
            if (!over) {
                passed = true;
                thread.interrupt();
            }
        }

        /** Whether the thread was interrupted. */
        synchronized boolean hasPassed() {
            return passed;
        }

        /** From here on the thread is safe; an interrupt that came is taken back. */
        @Override
        public void close() {
            synchronized (this) {
                over = true;
                if (passed) {
                    Thread.interrupted();
                }
            }
            ScheduledFuture<?> running = watch;
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
