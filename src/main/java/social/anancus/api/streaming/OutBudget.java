package social.anancus.api.streaming;

import java.util.concurrent.atomic.AtomicLong;

/** What may wait for slow clients, of all connections together. Texts that wait for several count for each of them. */
final class OutBudget {
    private final long most;
    private final AtomicLong used = new AtomicLong();

    /**
     * @param most how many characters may wait
     */
    OutBudget(long most) {
        this.most = most;
    }

    boolean take(int length) {
        if (used.addAndGet(length) > most) {
            used.addAndGet(-length);
            return false;
        }
        return true;
    }

    void giveBack(long length) {
        used.addAndGet(-length);
    }

    long used() {
        return used.get();
    }
}
