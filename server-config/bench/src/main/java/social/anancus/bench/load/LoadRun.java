package social.anancus.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import social.anancus.bench.http.HttpConnection;
import social.anancus.bench.http.Request;

/** Runs one {@link Plan}: a platform thread with a blocking socket per caller, which costs the least processor time. */
public final class LoadRun {
    /** What else is measured over the same time. */
    public interface Watch {
        /** The warm-up is over. */
        void begin();

        /** All measured answers are there. */
        void end();

        /**
         * Called by many threads, for the warm-up too.
         *
         * @param request what was asked
         * @param status the answer's; 0 for none
         */
        default void answered(Request request, int status) {}
    }

    private final URI base;
    private final RequestSource source;
    private final Plan plan;
    private final AtomicLong tickets = new AtomicLong();

    private LoadRun(URI base, RequestSource source, Plan plan) {
        this.base = base;
        this.source = source;
        this.plan = plan;
    }

    /**
     * @param base the server
     * @param source what is asked for
     * @param plan how
     * @param watch is told when the measured time begins and ends
     * @return what the callers saw
     */
    public static Figures run(URI base, RequestSource source, Plan plan, Watch watch) throws InterruptedException {
        return new LoadRun(base, source, plan).run(watch);
    }

    private Figures run(Watch watch) throws InterruptedException {
        long start = System.nanoTime();
        long counted = start + plan.warmUp().toNanos();
        long end = counted + plan.duration().toNanos();
        SplittableRandom seeds = new SplittableRandom(plan.seed());
        List<Caller> callers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < plan.model().connections(); i++) {
            Caller caller = new Caller(seeds.split(), watch, start, counted, end);
            callers.add(caller);
            threads.add(Thread.ofPlatform().daemon().name("caller-" + i).start(caller));
        }
        TimeUnit.NANOSECONDS.sleep(counted - System.nanoTime());
        watch.begin();
        for (Thread thread : threads) {
            thread.join();
        }
        watch.end();
        Recorder all = new Recorder();
        long last = end;
        for (Caller caller : callers) {
            all.add(caller.recorder);
            last = Math.max(last, caller.lastAnswer);
        }
        // where the server could not keep up, the rate is that at which it answered, not that at which it was asked
        return all.figures((last - counted) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private final class Caller implements Runnable {
        private final SplittableRandom random;
        private final Watch watch;
        private final long start;
        private final long counted;
        private final long end;
        private final Recorder recorder = new Recorder();
        private long lastAnswer;

        private Caller(SplittableRandom random, Watch watch, long start, long counted, long end) {
            this.random = random;
            this.watch = watch;
            this.start = start;
            this.counted = counted;
            this.end = end;
            this.lastAnswer = start;
        }

        @Override
        public void run() {
            try (HttpConnection connection = new HttpConnection(base, plan.patience())) {
                long due = next();
                while (due < end) {
                    call(connection, due);
                    due = next();
                }
            } catch (IOException e) {
                throw new IllegalStateException("a connection cannot be closed", e);
            }
        }

        /** When the next request is due. In the open model it is waited for; if it has passed, the delay counts. */
        private long next() {
            if (!plan.model().isOpen()) {
                return System.nanoTime();
            }
            long due = start + plan.model().dueAfter(tickets.getAndIncrement());
            for (long left = due - System.nanoTime(); left > 0 && due < end; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        }

        private void call(HttpConnection connection, long due) {
            int status = Recorder.NO_ANSWER;
            if (System.nanoTime() < end + plan.duration().toNanos()) {
                Request request = source.next(random);
                try {
                    status = connection.exchange(request);
                } catch (IOException e) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1)); // a refused connection comes back at once
                }
                watch.answered(request, status);
            } // else the server is so far behind that the rest is given up, as errors
            long now = System.nanoTime();
            if (due >= counted) {
                lastAnswer = now;
                recorder.record(status, now - due, connection.bodyBytes());
            }
        }
    }
}
