package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the rest of the server who follows and features tags, inside the transaction. */
@ApplicationScoped
public class TagEvents {
    private Event<TagFollowed> followed;
    private Event<TagUnfollowed> unfollowed;
    private Event<FeaturedTagsChanged> featured;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagEvents() {}

    @Inject
    public TagEvents(
            Event<TagFollowed> followed, Event<TagUnfollowed> unfollowed, Event<FeaturedTagsChanged> featured) {
        this.followed = followed;
        this.unfollowed = unfollowed;
        this.featured = featured;
    }

    void followed(long accountId, long tagId) {
        followed.fire(new TagFollowed(accountId, tagId));
    }

    void unfollowed(long accountId, long tagId) {
        unfollowed.fire(new TagUnfollowed(accountId, tagId));
    }

    void featured(long accountId, long tagId, boolean now) {
        featured.fire(new FeaturedTagsChanged(accountId, tagId, now));
    }
}
