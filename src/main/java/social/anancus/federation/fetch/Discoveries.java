package social.anancus.federation.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.metrics.Caches;

/**
 * Counts what each cause sets off, so that one document cannot send this server around the whole network, nor use it against
 * somebody. The counts are this node's, and are kept for a while after the last use.
 */
@ApplicationScoped
public class Discoveries {
    /** Accounts that one cause may make known here. */
    public static final int ACTORS = 400;

    /** Statuses that one cause may make known here. */
    public static final int STATUSES = 1000;

    /** Pages of collections that one cause may have read. */
    public static final int PAGES = 500;

    /** Hosts of one registrable domain that one cause may make known here: they cost their owner nothing. */
    public static final int HOSTS_PER_DOMAIN = 10;

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_ROOTS = 10_000;

    private Cache<String, Tally> tallies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Discoveries() {}

    @Inject
    public Discoveries(Caches caches) {
        this.tallies = caches.create(
                "discoveries", Caffeine.newBuilder().maximumSize(MOST_ROOTS).expireAfterAccess(KEPT));
    }

    private static final class Tally {
        private final AtomicInteger actors = new AtomicInteger();
        private final AtomicInteger statuses = new AtomicInteger();
        private final AtomicInteger pages = new AtomicInteger();
        private final Set<String> hosts = new HashSet<>();

        synchronized boolean mayMeet(String host) {
            if (hosts.contains(host)) {
                return true;
            }
            String domain = Origin.registrable(host);
            long siblings = hosts.stream()
                    .map(Origin::registrable)
                    .filter(domain::equals)
                    .count();
            return siblings < HOSTS_PER_DOMAIN && hosts.add(host);
        }
    }

    /**
     * @param errand why
     * @param host on which an account lives that is not known here
     * @return whether it may be fetched; then it is counted
     */
    boolean mayFetchActor(Errand errand, String host) {
        Tally tally = tally(errand);
        return tally.mayMeet(host) && tally.actors.incrementAndGet() <= ACTORS;
    }

    /**
     * @param errand why
     * @return whether a status may be fetched that is not known here; then it is counted
     */
    boolean mayFetchStatus(Errand errand) {
        return tally(errand).statuses.incrementAndGet() <= STATUSES;
    }

    /**
     * @param errand why
     * @return whether another page of a collection may be read; then it is counted
     */
    boolean mayReadPage(Errand errand) {
        return tally(errand).pages.incrementAndGet() <= PAGES;
    }

    private Tally tally(Errand errand) {
        return tallies.get(errand.root(), root -> new Tally());
    }
}
