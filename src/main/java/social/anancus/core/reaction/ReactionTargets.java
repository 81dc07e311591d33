package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import social.anancus.core.account.HasMoved;
import social.anancus.core.status.ReactorRepository;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Finds the status to which somebody reacts. */
@ApplicationScoped
public class ReactionTargets {
    private StatusRepository statuses;
    private ReactorRepository reactors;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactionTargets() {}

    @Inject
    public ReactionTargets(StatusRepository statuses, ReactorRepository reactors) {
        this.statuses = statuses;
        this.reactors = reactors;
    }

    /**
     * @param viewer who reacts
     * @param statusId a status, or a reblog of one
     * @return the status, or what the reblog shares
     * @throws NotFound if the viewer may not see it
     */
    Status require(Viewer viewer, long statusId) {
        Status given = statuses.requireVisible(viewer, statusId);
        Long original = given.reblogOfId();
        return original == null ? given : statuses.requireVisible(viewer, original);
    }

    /**
     * @param viewer who reacts
     * @param statusId a status, or a reblog of one
     * @return the status, or what the reblog shares
     * @throws NotFound if the viewer may not see it
     * @throws HasMoved if the viewer has moved away
     * @throws NotPermitted if the viewer blocks its author
     */
    Status requireFriendly(Viewer viewer, long statusId) {
        Status status = require(viewer, statusId);
        reactors.requireMayReact(accountOf(viewer), status.accountId());
        return status;
    }

    /**
     * @param viewer who reacts
     * @param statusId a status, or a reblog of one
     * @return whether the viewer may see it, and does not block its author
     */
    boolean isFriendly(Viewer viewer, long statusId) {
        return statuses.visible(viewer, List.of(statusId)).stream()
                .findFirst()
                .flatMap(statuses::findUnchecked)
                .filter(status -> !reactors.blocks(accountOf(viewer), status.accountId()))
                .isPresent();
    }

    /**
     * For taking a reaction back, which is allowed even of what one may not see any more.
     *
     * @param statusId a status, or a reblog of one
     * @return the id of the status, or of what the reblog shares
     * @throws NotFound if there is none
     */
    long original(long statusId) {
        Status given = statuses.findUnchecked(statusId).orElseThrow(NotFound::new);
        Long original = given.reblogOfId();
        return original == null ? given.id() : original;
    }

    /**
     * @param viewer who reacts
     * @return the account; the anonymous cannot react
     */
    static long accountOf(Viewer viewer) {
        return Objects.requireNonNull(viewer.accountId(), "nobody reacts");
    }
}
