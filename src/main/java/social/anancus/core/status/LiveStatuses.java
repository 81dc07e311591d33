package social.anancus.core.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.metrics.Caches;

/**
 * Remembers the counts of statuses and what local people did with them, for whom a timeline has just found that they may see
 * them. What was read before a change counts no more after it: each entry carries the epoch of its status and of its viewer
 * from before it was read, and a change, here or on another node, begins a new one.
 */
@ApplicationScoped
public class LiveStatuses {
    static final String KIND = "live-changed";

    private static final int MOST = 50_000;

    /** How long another node's change can go unseen if the broker lost the news of it. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final long NOBODY = 0;

    private final Epochs statusEpochs = new Epochs(1 << 14);
    private final Epochs viewerEpochs = new Epochs(1 << 10);

    private ReadStatuses statuses;
    private Broadcast broadcast;
    private Cache<Pair, Remembered> cache;

    private record Pair(long viewer, long status) {}

    private record Remembered(Live live, long statusEpoch, long viewerEpoch) {}

    /** Counts changes; things that share a place are merely read again once more. */
    private record Epochs(AtomicLongArray counts) {
        private Epochs(int places) {
            this(new AtomicLongArray(places));
        }

        private int place(long id) {
            long mixed = id * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 40) & (counts.length() - 1);
        }

        private long of(long id) {
            return counts.get(place(id));
        }

        private void next(long id) {
            counts.incrementAndGet(place(id));
        }
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LiveStatuses() {}

    @Inject
    public LiveStatuses(ReadStatuses statuses, Broadcast broadcast, Caches caches) {
        this.statuses = statuses;
        this.broadcast = broadcast;
        this.cache = caches.create(
                "live-statuses", Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE));
    }

    /**
     * @param viewer who looks
     * @param known statuses of which a timeline has found that the viewer may see them, and what they share and quote
     * @param toCheck those of them, and others, of which it is not known whether the viewer may see them: these are always read
     * @return the live part of each that is not deleted
     */
    public Map<Long, Live> get(Viewer viewer, Map<Long, KnownStatus> known, Collection<Long> toCheck) {
        if (viewer instanceof Viewer.RemoteViewer) {
            return statuses.live(viewer, together(known.keySet(), toCheck), toCheck);
        }
        Long account = viewer.accountId();
        long self = account == null ? NOBODY : account;
        long viewerEpoch = viewerEpochs.of(self);
        Map<Long, Live> found = new HashMap<>();
        Map<Long, Long> missing = new HashMap<>();
        known.forEach((id, status) -> {
            long epoch = statusEpochs.of(id);
            Live live = toCheck.contains(id) ? null : remembered(new Pair(self, id), epoch, viewerEpoch);
            if (live == null) {
                missing.put(id, epoch);
            } else {
                found.put(id, live);
            }
        });
        List<Long> asked = together(missing.keySet(), toCheck);
        statuses.live(viewer, asked, toCheck).forEach((id, live) -> {
            found.put(id, live);
            Long epoch = missing.get(id);
            KnownStatus status = known.get(id);
            if (epoch != null && status != null && !toCheck.contains(id) && isRemembered(status)) {
                cache.put(new Pair(self, id), new Remembered(live, epoch, viewerEpoch));
            }
        });
        return found;
    }

    private @Nullable Live remembered(Pair pair, long statusEpoch, long viewerEpoch) {
        Remembered known = cache.getIfPresent(pair);
        return known == null || known.statusEpoch() != statusEpoch || known.viewerEpoch() != viewerEpoch
                ? null
                : known.live();
    }

    /** Whether the viewer may quote what followers may quote depends on follows, which are no matter of this class. */
    private static boolean isRemembered(KnownStatus status) {
        return status.view().openQuotePolicy() != QuotePolicy.FOLLOWERS;
    }

    private static List<Long> together(Collection<Long> some, Collection<Long> others) {
        List<Long> all = new ArrayList<>(some);
        for (Long other : others) {
            if (!some.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }

    void live(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusLiveChanged event) {
        tell(true, event.statusId());
    }

    void viewer(@Observes(during = TransactionPhase.AFTER_SUCCESS) ViewerLiveChanged event) {
        tell(false, event.accountId());
    }

    void edited(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusEdited event) {
        tell(true, event.statusId());
    }

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusTouched event) {
        tell(true, event.statusId());
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusDeleted event) {
        tell(true, event.statusId());
    }

    private void tell(boolean status, long id) {
        changed(status, id);
        broadcast.publish(KIND, (status ? "s" : "v") + id);
    }

    private void changed(boolean status, long id) {
        (status ? statusEpochs : viewerEpochs).next(id);
    }

    /**
     * @param text what another node's {@link #tell} said
     */
    void heard(String text) {
        changed(text.startsWith("s"), Long.parseLong(text.substring(1)));
    }
}
