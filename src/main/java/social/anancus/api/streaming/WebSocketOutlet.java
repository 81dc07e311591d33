package social.anancus.api.streaming;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The way out through a WebSocket: one message is under way at a time. */
final class WebSocketOutlet extends Outlet {
    private static final long PING_NANOS = Duration.ofSeconds(30).toNanos();

    private final Session session;
    private final Runnable whenBroken;
    private volatile boolean underWay;
    private volatile boolean pinged;
    /** Whether a message has been under way since the last beat that wanted to ping. */
    private volatile boolean stuck;

    private final Executor closer;
    private long nextPing;

    /**
     * @param session the WebSocket
     * @param closer runs what closes it, which may take long
     * @param budget what may wait for all
     * @param now the time by {@link System#nanoTime}
     * @param whenBroken is called when a message cannot be sent
     */
    WebSocketOutlet(Session session, Executor closer, OutBudget budget, long now, Runnable whenBroken) {
        super(budget);
        this.session = session;
        this.closer = closer;
        this.whenBroken = whenBroken;
        this.nextPing = now + PING_NANOS;
    }

    @Override
    String text(Frame frame, List<String> stream) {
        return frame.message(stream);
    }

    @Override
    boolean isReady() {
        return !underWay;
    }

    @Override
    void write(String text) {
        underWay = true;
        session.getAsyncRemote().sendText(text, this::sent);
    }

    private void sent(SendResult result) {
        underWay = false;
        stuck = false;
        if (result.isOK()) {
            pump();
        } else {
            broken();
        }
    }

    @Override
    void flush() {
        // each message goes out at once
    }

    @Override
    void broken() {
        whenBroken.run();
    }

    @Override
    void close(Ending how) {
        closer.execute(() -> {
            try {
                session.close(how.closeReason());
            } catch (IOException | IllegalStateException e) {
                forget();
            }
        });
    }

    /** An answer to a ping has come. */
    void ponged() {
        pinged = false;
    }

    @Override
    @Nullable
    Ending beat(long nanos) {
        if (nanos - nextPing < 0) {
            return null;
        }
        if (pinged || stuck) {
            return Ending.SILENT;
        }
        nextPing = nanos + PING_NANOS;
        if (underWay) {
            // a ping would wait behind the message, and the clock of all connections with it
            stuck = true;
            return null;
        }
        pinged = true;
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException e) {
            broken();
        }
        return null;
    }
}
