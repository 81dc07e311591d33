package social.anancus.api.streaming;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way out through an answer that does not end. */
final class EventStreamOutlet extends Outlet implements WriteListener {
    private static final long THUMP_NANOS = Duration.ofSeconds(15).toNanos();
    /** A client that takes nothing for so many thumps is gone. */
    private static final int MOST_MISSED = 4;

    private static final String THUMP = ":thump\n\n";

    private final AsyncContext answer;
    private final ServletOutputStream stream;
    private final Runnable whenBroken;
    private volatile boolean ready;
    private boolean unflushed;
    private long nextThump;
    private int missed;

    /**
     * @param answer the answer, begun
     * @param budget what may wait for all
     * @param now the time by {@link System#nanoTime}
     * @param whenBroken is called when nothing can be written any more
     * @throws IOException if that is so already
     */
    EventStreamOutlet(AsyncContext answer, OutBudget budget, long now, Runnable whenBroken) throws IOException {
        super(budget);
        this.answer = answer;
        this.stream = answer.getResponse().getOutputStream();
        this.whenBroken = whenBroken;
        this.nextThump = now + THUMP_NANOS;
    }

    /** Begins to write. */
    void start() {
        stream.setWriteListener(this);
    }

    @Override
    public void onWritePossible() {
        ready = true;
        pump();
    }

    @Override
    public void onError(Throwable cause) {
        broken();
    }

    @Override
    String text(Frame frame, List<String> name) {
        return frame.lines();
    }

    @Override
    boolean isReady() {
        if (!ready) {
            return false;
        }
        // before the question: the answer "no" may be followed by onWritePossible at once, on another thread
        ready = false;
        boolean now = stream.isReady();
        if (now) {
            ready = true;
        }
        return now;
    }

    @Override
    void write(String text) throws IOException {
        unflushed = true;
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    void flush() throws IOException {
        if (unflushed && isReady()) {
            unflushed = false;
            stream.flush();
        }
    }

    @Override
    void broken() {
        whenBroken.run();
    }

    @Override
    void close(Ending how) {
        try {
            answer.complete();
        } catch (IllegalStateException e) {
            forget();
        }
    }

    @Override
    @Nullable
    Ending beat(long nanos) {
        if (nanos - nextThump < 0) {
            return null;
        }
        nextThump = nanos + THUMP_NANOS;
        missed = waits() ? missed + 1 : 0;
        return missed >= MOST_MISSED || !send(THUMP) ? Ending.TOO_SLOW : null;
    }
}
