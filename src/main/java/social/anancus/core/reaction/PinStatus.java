package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Pins a status to the own profile. */
@ApplicationScoped
public class PinStatus {
    private StatusRepository statuses;
    private PinRepository pins;
    private ReactionEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PinStatus() {}

    @Inject
    public PinStatus(StatusRepository statuses, PinRepository pins, ReactionEvents events, Clock clock) {
        this.statuses = statuses;
        this.pins = pins;
        this.events = events;
        this.clock = clock;
    }

    /** How many statuses a profile shows at its top at most. */
    public static final int MOST = 5;

    /**
     * @param viewer who
     * @param statusId a status of one's own, no reblog
     * @throws NotFound if the viewer may not see it
     * @throws Invalid if it is not one's own, a reblog, direct, pinned already, or one too many
     */
    @Transactional
    public void pin(Viewer.LocalViewer viewer, long statusId) {
        Status status = statuses.requireVisible(viewer, statusId);
        List<String> mistakes = new ArrayList<>();
        if (status.isReblog()) {
            mistakes.add("A boost cannot be pinned");
        }
        if (!viewer.is(status.accountId())) {
            mistakes.add("Someone else's post cannot be pinned");
        }
        if (status.visibility() == Visibility.DIRECT) {
            mistakes.add("Posts that are only visible to mentioned users cannot be pinned");
        }
        if (pins.countLocked(viewer.id()) >= MOST) {
            mistakes.add("You have already pinned the maximum number of posts");
        }
        if (!mistakes.isEmpty()) {
            throw new Invalid("Validation failed: " + String.join(", ", mistakes));
        }
        if (!pins.add(viewer.id(), statusId, clock.instant())) {
            throw new Invalid("Duplicate record");
        }
        events.pinsChanged(viewer.id(), statusId, true);
    }
}
