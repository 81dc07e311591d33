package social.anancus.api.streaming;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way out to one client. Whoever has a text leaves it in the queue and goes on; one thread at a time, whichever it is,
 * writes as much as the network takes without waiting.
 */
abstract class Outlet {
    private final OutQueue queue;
    /** Calls of {@link #pump} that were not served yet; who raises it from 0 serves them all. */
    private final AtomicInteger calls = new AtomicInteger();

    private volatile @Nullable Ending ending;
    private volatile boolean ended;
    private volatile boolean waits;

    Outlet(OutBudget budget) {
        this.queue = new OutQueue(budget);
    }

    /** What is written for an event. */
    abstract String text(Frame frame, List<String> stream);

    /** Whether one more text can be written now; if not, {@link #pump} is called when it can. */
    abstract boolean isReady() throws IOException;

    /** Begins to write a text. Called when ready only. */
    abstract void write(String text) throws IOException;

    /** Called when nothing more is to be written for now. */
    abstract void flush() throws IOException;

    /** Closes the way, whether or not something is under way. */
    abstract void close(Ending how);

    /** Called when it turns out that the way is broken. */
    abstract void broken();

    /**
     * Called about every second.
     *
     * @param nanos the time by {@link System#nanoTime}
     * @return why the connection must end; null if it need not
     */
    abstract @Nullable Ending beat(long nanos);

    /**
     * @return false if there is no place for the text: the client is too slow
     */
    boolean send(String text) {
        if (!queue.offer(text)) {
            return false;
        }
        pump();
        return true;
    }

    /** Whether texts wait because the client does not take them. */
    boolean waits() {
        return waits;
    }

    /** Closes the way; what waits is forgotten. */
    void end(Ending how) {
        queue.close();
        if (ending == null) {
            ending = how;
            pump();
        }
    }

    /** Forgets what waits: the way is closed already. */
    void forget() {
        queue.close();
        ended = true;
    }

    void pump() {
        int missed = calls.getAndIncrement() == 0 ? 1 : 0;
        while (missed != 0) {
            writeAll();
            missed = calls.addAndGet(-missed);
        }
    }

    private void writeAll() {
        try {
            while (!hasEnded() && !queue.isEmpty() && isReady()) {
                String text = queue.poll();
                if (text != null) {
                    write(text);
                }
            }
            if (!hasEnded()) {
                waits = !queue.isEmpty();
                flush();
            }
        } catch (IOException | IllegalStateException e) {
            broken();
        }
    }

    private boolean hasEnded() {
        Ending how = ending;
        if (how != null && !ended) {
            ended = true;
            close(how);
        }
        return ended;
    }
}
