package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.RememberedUndoRepository;
import social.anancus.core.account.UndoKind;
import social.anancus.core.status.Viewer;

/** Takes in that an account of another server favourites a status, or no longer does. */
@ApplicationScoped
public class ReceiveFavourite {
    private FavouriteStatus favouriteStatus;
    private UnfavouriteStatus unfavouriteStatus;
    private FavouriteRepository favourites;
    private ReactionTargets targets;
    private FindActor actors;
    private RememberedUndoRepository undone;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveFavourite() {}

    @Inject
    ReceiveFavourite(
            FavouriteStatus favouriteStatus,
            UnfavouriteStatus unfavouriteStatus,
            FavouriteRepository favourites,
            ReactionTargets targets,
            FindActor actors,
            RememberedUndoRepository undone) {
        this.favouriteStatus = favouriteStatus;
        this.unfavouriteStatus = unfavouriteStatus;
        this.favourites = favourites;
        this.targets = targets;
        this.actors = actors;
        this.undone = undone;
    }

    /**
     * @param accountId a remote account
     * @param statusId what it favourites
     * @param uri the id of the activity; null where it has none
     * @return whether it is a favourite now; not if the account may not see the status, or has undone it already
     */
    @Transactional
    public boolean favourite(long accountId, long statusId, @Nullable String uri) {
        boolean wellKnown = actors.byId(accountId)
                .filter(actor -> !actor.isLocal() && !actor.isSuspended())
                .isPresent();
        if (undone.arrives(uri, accountId, UndoKind.LIKE) || !wellKnown) {
            return false;
        }
        Viewer viewer = Viewer.remote(accountId);
        if (!targets.isFriendly(viewer, statusId)) {
            return false;
        }
        long original = targets.original(statusId);
        if (uri != null && favourites.statusOf(accountId, uri).orElse(original) != original) {
            return false; // an id names one thing: the first that came under it
        }
        String before = favourites.rename(accountId, original, uri);
        if (before != null) {
            undone.remember(before, accountId, UndoKind.LIKE);
        }
        favouriteStatus.favourite(viewer, original, uri);
        return true;
    }

    /**
     * Takes a favourite back. One that is not known is remembered, and not taken when it comes.
     *
     * @param accountId a remote account
     * @param statusId what it favourited; null where that is not known
     * @param uri the id of the activity; null where it has none
     * @return whether there was a favourite
     */
    @Transactional
    public boolean undo(long accountId, @Nullable Long statusId, @Nullable String uri) {
        if (undone.arrives(uri, accountId, UndoKind.LIKE)) {
            return false;
        }
        Long status = statusId;
        if (uri != null) {
            undone.remember(uri, accountId, UndoKind.LIKE);
            status = favourites.statusOf(accountId, uri).orElse(statusId);
        }
        if (status == null || !favourites.is(accountId, status)) {
            return false;
        }
        unfavouriteStatus.unfavourite(Viewer.remote(accountId), status);
        return true;
    }
}
