package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.anancus.platform.error.NotFound;

/** Ends following a tag. */
@ApplicationScoped
public class UnfollowTag {
    private TagRepository tags;
    private TagFollowRepository follows;
    private TagDetailsReader details;
    private TagEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnfollowTag() {}

    @Inject
    public UnfollowTag(TagRepository tags, TagFollowRepository follows, TagDetailsReader details, TagEvents events) {
        this.tags = tags;
        this.follows = follows;
        this.details = details;
        this.events = events;
    }

    /**
     * @param accountId who
     * @param text its name
     * @return the tag; also if it was not followed
     * @throws NotFound if it can be the name of no tag
     */
    @Transactional
    public TagDetails unfollow(long accountId, String text) {
        TagName name = TagName.parse(text).orElseThrow(NotFound::new);
        Optional<Tag> tag = tags.find(name.compared());
        if (tag.isEmpty()) {
            return details.unused(name, accountId);
        }
        long tagId = tag.get().id();
        if (follows.remove(accountId, tagId)) {
            events.unfollowed(accountId, tagId);
        }
        return details.readOne(tagId, accountId);
    }
}
