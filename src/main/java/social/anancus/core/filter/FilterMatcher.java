package social.anancus.core.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.platform.metrics.Caches;

/**
 * Tells which of somebody's filters apply to statuses. The filters are read once and forgotten when they change; those that
 * have ended are passed over.
 */
@ApplicationScoped
public class FilterMatcher {
    private static final int MAX_WEIGHT = 2_000_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(30);

    private final Object lock = new Object();
    private long changes;
    private Cache<Long, CompiledFilters> cache;

    private ListFilters listFilters;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilterMatcher() {}

    @Inject
    public FilterMatcher(ListFilters listFilters, Clock clock, Caches caches) {
        this.cache = caches.create(
                "filters",
                Caffeine.newBuilder()
                        .maximumWeight(MAX_WEIGHT)
                        .weigher((Long account, CompiledFilters filters) -> filters.weight())
                        .expireAfterWrite(REMEMBERED_FOR));
        this.listFilters = listFilters;
        this.clock = clock;
    }

    /**
     * @param viewerAccountId whose filters
     * @param statuses what is to be shown
     * @return for each status to which filters apply these filters; statuses without any are absent
     */
    public Map<Long, List<FilterMatch>> match(long viewerAccountId, Collection<FilterableStatus> statuses) {
        CompiledFilters filters = filters(viewerAccountId);
        if (filters.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<Long, List<FilterMatch>> matches = new HashMap<>();
        for (FilterableStatus status : statuses) {
            List<FilterMatch> found = filters.match(status, now);
            if (!found.isEmpty()) {
                matches.put(status.statusId(), found);
            }
        }
        return matches;
    }

    private CompiledFilters filters(long accountId) {
        CompiledFilters known = cache.getIfPresent(accountId);
        if (known != null) {
            return known;
        }
        long changesBefore = changes();
        CompiledFilters read = new CompiledFilters(listFilters.list(accountId));
        remember(accountId, read, changesBefore);
        return read;
    }

    private long changes() {
        synchronized (lock) {
            return changes;
        }
    }

    /** What was read before a change was committed must not be put in after it was taken out. */
    private void remember(long accountId, CompiledFilters read, long changesBefore) {
        synchronized (lock) {
            if (changes == changesBefore) {
                cache.put(accountId, read);
            }
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiltersChanged event) {
        forget(event.accountId());
    }

    void forget(long accountId) {
        synchronized (lock) {
            changes++;
            cache.invalidate(accountId);
        }
    }
}
