package social.anancus.platform.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import social.anancus.platform.http.OutboundException.Reason;

/** Lets so many requests at once through to each host; a slow host holds up its own requests only. */
final class HostSlots {
    private final int perHost;
    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

    HostSlots(int perHost) {
        this.perHost = perHost;
    }

    /** The right to ask a host; closing gives it back. */
    interface Slot {
        void close();
    }

    /** Users are all that hold or wait; the last one out removes the gate, so that the map stays small. */
    private record Gate(Semaphore semaphore, int users) {
        Gate withUsers(int number) {
            return new Gate(semaphore, number);
        }
    }

    /**
     * @param host in normal form
     * @param deadline how long to wait
     * @throws OutboundException BUSY if no slot became free in time, INTERRUPTED if the thread was
     */
    Slot acquire(String host, Deadline deadline) throws OutboundException {
        Semaphore semaphore = enter(host);
        boolean acquired = false;
        try {
            acquired = semaphore.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Reason.INTERRUPTED, host + ": interrupted while waiting for a slot");
        } finally {
            if (!acquired) {
                leave(host);
            }
        }
        if (!acquired) {
            throw new OutboundException(Reason.BUSY, host + ": too many requests to this host at once");
        }
        return () -> {
            semaphore.release();
            leave(host);
        };
    }

    int hosts() {
        return gates.size();
    }

    private Semaphore enter(String host) {
        Gate entered = gates.compute(
                host,
                (name, gate) ->
                        gate == null ? new Gate(new Semaphore(perHost, true), 1) : gate.withUsers(gate.users() + 1));
        return entered.semaphore();
    }

    private void leave(String host) {
        gates.computeIfPresent(host, (name, gate) -> gate.users() == 1 ? null : gate.withUsers(gate.users() - 1));
    }
}
