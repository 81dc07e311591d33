package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Takes a status from the top of the own profile. */
@ApplicationScoped
public class UnpinStatus {
    private StatusRepository statuses;
    private PinRepository pins;
    private ReactionEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnpinStatus() {}

    @Inject
    public UnpinStatus(StatusRepository statuses, PinRepository pins, ReactionEvents events) {
        this.statuses = statuses;
        this.pins = pins;
        this.events = events;
    }

    /**
     * @param viewer who; what is not pinned stays as it is
     * @param statusId a status
     * @throws NotFound if the viewer may not see it
     */
    @Transactional
    public void unpin(Viewer.LocalViewer viewer, long statusId) {
        Status status = statuses.requireVisible(viewer, statusId);
        if (pins.remove(viewer.id(), status.id())) {
            events.pinsChanged(viewer.id(), status.id(), false);
        }
    }
}
