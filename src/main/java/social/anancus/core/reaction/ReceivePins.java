package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Visibility;

/** Takes in what accounts of other servers pin to their profiles. Only statuses of their own count. */
@ApplicationScoped
public class ReceivePins {
    /** How many statuses are kept as pinned at most. */
    public static final int MOST = 150;

    private StatusRepository statuses;
    private PinRepository pins;
    private ReactionEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceivePins() {}

    @Inject
    public ReceivePins(StatusRepository statuses, PinRepository pins, ReactionEvents events, Clock clock) {
        this.statuses = statuses;
        this.pins = pins;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId a remote account
     * @param statusId what it pins
     * @return whether it is pinned now; not if it is not its own, or one too many
     */
    @Transactional
    public boolean add(long accountId, long statusId) {
        return isPinnable(accountId, statusId) && pins.countLocked(accountId) < MOST && pin(accountId, statusId);
    }

    private boolean pin(long accountId, long statusId) {
        if (pins.add(accountId, statusId, clock.instant())) {
            events.pinsChanged(accountId, statusId, true);
        }
        return true;
    }

    private boolean isPinnable(long accountId, long statusId) {
        return statuses.findUnchecked(statusId)
                .filter(status -> status.accountId() == accountId
                        && !status.isLocal()
                        && !status.isReblog()
                        && status.visibility() != Visibility.DIRECT
                        && status.visibility() != Visibility.LIMITED)
                .isPresent();
    }

    /**
     * @param accountId a remote account
     * @param statusId what it pins no more
     * @return whether it was pinned
     */
    @Transactional
    public boolean remove(long accountId, long statusId) {
        boolean removed = pins.remove(accountId, statusId);
        if (removed) {
            events.pinsChanged(accountId, statusId, false);
        }
        return removed;
    }

    /**
     * @param accountId a remote account
     * @param statusIds all that it pins, the newest first; what is not its own is passed over
     */
    @Transactional
    public void replace(long accountId, List<Long> statusIds) {
        Set<Long> wanted = new LinkedHashSet<>();
        pins.countLocked(accountId);
        for (long id : statusIds) {
            if (wanted.size() < MOST && isPinnable(accountId, id)) {
                wanted.add(id);
            }
        }
        for (long gone : pins.pinnedBy(accountId)) {
            if (!wanted.contains(gone)) {
                remove(accountId, gone);
            }
        }
        // the newest gets the latest row
        List.copyOf(wanted).reversed().forEach(id -> pin(accountId, id));
    }
}
