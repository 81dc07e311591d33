package social.anancus.api.streaming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way out that a test opens and shuts. */
final class FakeOutlet extends Outlet {
    final List<String> written = new ArrayList<>();
    int flushes;
    boolean open = true;

    @Nullable
    Ending closed;

    private final Runnable whenBroken;

    FakeOutlet(OutBudget budget, Runnable whenBroken) {
        super(budget);
        this.whenBroken = whenBroken;
    }

    @Override
    String text(Frame frame, List<String> stream) {
        return frame.message(stream);
    }

    @Override
    boolean isReady() {
        return open;
    }

    @Override
    void write(String text) {
        if (text.equals("breaks")) {
            throw new IllegalStateException("broken");
        }
        written.add(text);
    }

    @Override
    void flush() {
        flushes++;
    }

    @Override
    void close(Ending how) {
        closed = how;
    }

    @Override
    void broken() {
        whenBroken.run();
    }

    @Override
    @Nullable
    Ending beat(long nanos) {
        return null;
    }
}
