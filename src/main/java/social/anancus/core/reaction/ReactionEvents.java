package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import social.anancus.core.status.LiveChanges;

/** Tells the rest of the server of reactions, inside the transaction. */
@ApplicationScoped
public class ReactionEvents {
    private Event<Favourited> favourited;
    private Event<Unfavourited> unfavourited;
    private Event<Bookmarked> bookmarked;
    private Event<Unbookmarked> unbookmarked;
    private Event<PinsChanged> pinsChanged;
    private LiveChanges live;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactionEvents() {}

    @Inject
    public ReactionEvents(
            Event<Favourited> favourited,
            Event<Unfavourited> unfavourited,
            Event<Bookmarked> bookmarked,
            Event<Unbookmarked> unbookmarked,
            Event<PinsChanged> pinsChanged,
            LiveChanges live) {
        this.favourited = favourited;
        this.unfavourited = unfavourited;
        this.bookmarked = bookmarked;
        this.unbookmarked = unbookmarked;
        this.pinsChanged = pinsChanged;
        this.live = live;
    }

    void favourited(long favouriteId, long accountId, long statusId) {
        favourited.fire(new Favourited(favouriteId, accountId, statusId));
    }

    void unfavourited(long favouriteId, long accountId, long statusId) {
        unfavourited.fire(new Unfavourited(favouriteId, accountId, statusId));
    }

    void bookmarked(long accountId, long statusId) {
        bookmarked.fire(new Bookmarked(accountId, statusId));
        live.status(statusId);
    }

    void unbookmarked(long accountId, long statusId) {
        unbookmarked.fire(new Unbookmarked(accountId, statusId));
        live.status(statusId);
    }

    void pinsChanged(long accountId, long statusId, boolean pinned) {
        pinsChanged.fire(new PinsChanged(accountId, statusId, pinned));
        live.status(statusId);
    }
}
