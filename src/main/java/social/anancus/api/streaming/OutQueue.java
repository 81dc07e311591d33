package social.anancus.api.streaming;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits for one client: so many texts, so many characters, and no more than the budget of all has left. */
final class OutQueue {
    static final int MOST_TEXTS = 256;
    static final int MOST_CHARACTERS = 1 << 20;

    private final OutBudget budget;
    private final Queue<String> texts = new ArrayDeque<>();
    private int characters;
    private boolean closed;

    OutQueue(OutBudget budget) {
        this.budget = budget;
    }

    /**
     * @return false if the text has no place
     */
    synchronized boolean offer(String text) {
        if (closed) {
            return true;
        }
        // one text that is longer than the limit has a place while nothing else waits
        boolean full = texts.size() >= MOST_TEXTS || !texts.isEmpty() && characters + text.length() > MOST_CHARACTERS;
        if (full || !budget.take(text.length())) {
            return false;
        }
        characters += text.length();
        return texts.add(text);
    }

    synchronized @Nullable String poll() {
        String text = texts.poll();
        if (text != null) {
            characters -= text.length();
            budget.giveBack(text.length());
        }
        return text;
    }

    synchronized boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Forgets what waits and takes nothing any more. */
    synchronized void close() {
        closed = true;
        texts.clear();
        budget.giveBack(characters);
        characters = 0;
    }
}
