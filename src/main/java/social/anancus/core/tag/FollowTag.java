package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.error.NotFound;

/** Follows a tag. */
@ApplicationScoped
public class FollowTag {
    private TagRepository tags;
    private TagFollowRepository follows;
    private TagDetailsReader details;
    private TagEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowTag() {}

    @Inject
    public FollowTag(
            TagRepository tags, TagFollowRepository follows, TagDetailsReader details, TagEvents events, Clock clock) {
        this.tags = tags;
        this.follows = follows;
        this.details = details;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId who
     * @param text its name
     * @return the tag; also if it was followed already
     * @throws NotFound if it can be the name of no tag
     */
    @Transactional
    public TagDetails follow(long accountId, String text) {
        TagName name = TagName.parse(text).orElseThrow(NotFound::new);
        long tagId = tags.findOrCreate(List.of(name.display())).getFirst().id();
        if (follows.add(accountId, tagId, clock.instant())) {
            events.followed(accountId, tagId);
        }
        return details.readOne(tagId, accountId);
    }
}
