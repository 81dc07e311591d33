package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import social.anancus.platform.log.Log;
import social.anancus.platform.persistence.Transactions;

/**
 * Which other servers are gone. A host that failed on seven different days, with no success between, is unavailable: nothing is
 * sent to it. Any success, and any valid request from it, makes it new.
 *
 * <p>Only hosts in trouble have rows; all are known here, and read again every minute for what other nodes have found.
 */
@ApplicationScoped
public class RemoteHosts {
    /** On so many different days a host must fail to be given up. */
    static final int DAYS = 7;

    static final int LONGEST_NAME = 300;

    private static final Log LOG = Log.of(RemoteHosts.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private RemoteHostRepository repository;
    private Transactions transactions;
    private HostGates gates;
    private Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Map<String, TroubledHost> troubled = new ConcurrentHashMap<>();
    private volatile Instant readAt = Instant.MIN;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoteHosts() {}

    @Inject
    RemoteHosts(RemoteHostRepository repository, Transactions transactions, HostGates gates, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * A server has sent us something that is truly its own: it lives. Costs nothing for a host that is well. Call it outside of
     * other transactions, or be ready for the note to go with yours.
     *
     * @param actor the URI of the actor that has signed
     */
    public void heardFrom(String actor) {
        Delivery.hostOf(actor).ifPresent(this::succeeded);
    }

    boolean isUnavailable(String host) {
        TroubledHost known = troubled().get(host);
        return known != null && known.unavailableSince() != null;
    }

    /** Something was delivered to the host, or came from it. */
    void succeeded(String host) {
        if (troubled().get(host) == null) {
            return;
        }
        transactions.in(() -> repository.forget(host));
        TroubledHost before = troubled.remove(host);
        gates.revive(host);
        if (before != null && before.unavailableSince() != null) {
            LOG.info("a server is back", "host", host, "away", before.unavailableSince());
        }
    }

    /** A try has failed in a way that says that the host is down. Written once a day. */
    void failed(String host, String reason) {
        Instant now = clock.instant();
        TroubledHost known = troubled().get(host);
        if (known != null
                && (known.unavailableSince() != null
                        || known.failedOn().contains(LocalDate.ofInstant(now, ZoneOffset.UTC)))) {
            return;
        }
        transactions.in(() -> repository.fail(host, reason, now, DAYS)).ifPresent(noted -> {
            troubled.put(host, noted);
            if (noted.unavailableSince() != null) {
                LOG.warn("a server is taken for gone, nothing is sent to it", "host", host, "reason", reason);
            }
        });
    }

    /** All hosts in trouble that are known here; asks the database nothing, as it is asked by threads without a context. */
    Collection<TroubledHost> known() {
        return List.copyOf(troubled.values());
    }

    private Map<String, TroubledHost> troubled() {
        if (clock.instant().minus(FRESH).isAfter(readAt) && reading.tryLock()) {
            try {
                Instant now = clock.instant();
                Map<String, TroubledHost> fresh = new ConcurrentHashMap<>();
                transactions.in(repository::all).forEach(host -> fresh.put(host.host(), host));
                troubled = fresh;
                readAt = now;
            } finally {
                reading.unlock();
            }
        }
        return troubled;
    }
}
