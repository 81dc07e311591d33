package social.anancus.platform.jobs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Jobs for tests, and a handler that answers as a test wants. */
final class TestJobs {
    record PaintFence(long fence, @Nullable String colour) implements Job {}

    record FeedCat(long cat) implements Job {}

    @FunctionalInterface
    interface Step {
        Outcome handle(PaintFence job, JobContext context) throws Exception;
    }

    static final class Painter implements JobHandler<PaintFence> {
        final List<PaintFence> seen = new CopyOnWriteArrayList<>();
        final List<JobContext> contexts = new CopyOnWriteArrayList<>();
        final Deque<Step> steps = new ArrayDeque<>();
        int mostAttempts = Backoff.ATTEMPTS;
        Duration deadline = Duration.ofSeconds(60);

        @Override
        public Class<PaintFence> kind() {
            return PaintFence.class;
        }

        @Override
        public JobQueue queue() {
            return JobQueue.LOW;
        }

        @Override
        public Outcome handle(PaintFence job, JobContext context) throws Exception {
            seen.add(job);
            contexts.add(context);
            Step step = steps.poll();
            return step == null ? Outcome.done() : step.handle(job, context);
        }

        @Override
        public int mostAttempts() {
            return mostAttempts;
        }

        @Override
        public Duration deadline() {
            return deadline;
        }
    }

    static final class OtherPainter implements JobHandler<TestJobs.Other.PaintFence> {
        @Override
        public Class<TestJobs.Other.PaintFence> kind() {
            return TestJobs.Other.PaintFence.class;
        }

        @Override
        public JobQueue queue() {
            return JobQueue.LOW;
        }

        @Override
        public Outcome handle(TestJobs.Other.PaintFence job, JobContext context) {
            return Outcome.done();
        }
    }

    static final class Other {
        record PaintFence() implements Job {}

        private Other() {}
    }

    private TestJobs() {}
}
