package social.anancus.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import social.anancus.platform.http.OutboundException.Reason;

/**
 * Looks names up on threads of its own, with a deadline.
 *
 * <p>The threads are few platform threads, as a look-up is a native call that would pin a virtual thread's carrier. Callers
 * that want the same name at once share one look-up, so that one name whose servers are silent takes one thread.
 */
final class Lookups implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int THREADS = 16;
    private static final int QUEUE = 1024;

    private final NameResolver resolver;
    private final Duration timeout;
    private final ThreadPoolExecutor executor;
    private final ConcurrentHashMap<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();

    Lookups(NameResolver resolver, Duration timeout) {
        this.resolver = resolver;
        this.timeout = timeout;
        executor = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(QUEUE),
                Thread.ofPlatform().daemon().name("outbound-names-", 0).factory());
        executor.allowCoreThreadTimeOut(true);
    }

    /**
     * @param name in normal form
     * @param deadline of the request
     * @return its addresses, at least one
     * @throws OutboundException DNS_FAILED, TIMEOUT or INTERRUPTED
     */
    List<InetAddress> find(String name, Deadline deadline) throws OutboundException {
        Duration left = deadline.left();
        boolean requestEndsFirst = left.compareTo(timeout) < 0;
        try {
            List<InetAddress> found =
                    start(name).get((requestEndsFirst ? left : timeout).toNanos(), TimeUnit.NANOSECONDS);
            if (found.isEmpty()) {
                throw new OutboundException(Reason.DNS_FAILED, name + ": this name has no address");
            }
            return found;
        } catch (TimeoutException e) {
            Reason reason = requestEndsFirst ? Reason.TIMEOUT : Reason.DNS_FAILED;
            throw new OutboundException(reason, name + ": the name look-up took too long");
        } catch (RejectedExecutionException e) {
            if (executor.isShutdown()) {
                throw new OutboundException(Reason.CLOSED, "the server is stopping");
            }
            throw new OutboundException(Reason.DNS_FAILED, name + ": too many name look-ups at once");
        } catch (ExecutionException e) {
            throw new OutboundException(Reason.DNS_FAILED, name + ": the name cannot be looked up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Reason.INTERRUPTED, name + ": interrupted during the name look-up");
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private CompletableFuture<List<InetAddress>> start(String name) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = running.putIfAbsent(name, mine);
        if (other != null) {
            return other;
        }
        try {
            executor.execute(() -> run(name, mine));
        } catch (RejectedExecutionException e) {
            running.remove(name, mine);
            mine.completeExceptionally(e);
            throw e;
        }
        return mine;
    }

    private void run(String name, CompletableFuture<List<InetAddress>> result) {
        try {
            List<InetAddress> found = List.copyOf(resolver.resolve(name));
            running.remove(name, result);
            result.complete(found);
        } catch (UnknownHostException | RuntimeException e) {
            running.remove(name, result);
            result.completeExceptionally(e);
        }
    }
}
