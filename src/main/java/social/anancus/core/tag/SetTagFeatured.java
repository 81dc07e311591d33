package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Shows a tag on the profile or takes it off, by its name; what is so already stays. */
@ApplicationScoped
public class SetTagFeatured {
    private TagRepository tags;
    private FeaturedTagRepository featured;
    private TagDetailsReader details;
    private TagEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SetTagFeatured() {}

    @Inject
    public SetTagFeatured(
            TagRepository tags,
            FeaturedTagRepository featured,
            TagDetailsReader details,
            TagEvents events,
            Clock clock) {
        this.tags = tags;
        this.featured = featured;
        this.details = details;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId whose profile
     * @param text its name
     * @param shown whether the profile shall show it
     * @return the tag
     * @throws NotFound if it can be the name of no tag
     * @throws Invalid if too many are shown
     */
    @Transactional
    public TagDetails set(long accountId, String text, boolean shown) {
        TagName name = TagName.parse(text).orElseThrow(NotFound::new);
        if (!shown) {
            return remove(accountId, name);
        }
        long tagId = tags.findOrCreate(List.of(name.display())).getFirst().id();
        long before = featured.countLocked(accountId);
        boolean known = !featured.among(accountId, List.of(tagId)).isEmpty();
        if (!known && before >= FeatureTag.MAX_FEATURED) {
            throw new Invalid("Validation failed: You have already featured the maximum number of hashtags");
        }
        if (!known
                && featured.add(accountId, tagId, name.display(), clock.instant())
                        .isPresent()) {
            events.featured(accountId, tagId, true);
        }
        return details.readOne(tagId, accountId);
    }

    private TagDetails remove(long accountId, TagName name) {
        Optional<Tag> tag = tags.find(name.compared());
        if (tag.isEmpty()) {
            return details.unused(name, accountId);
        }
        if (featured.removeTag(accountId, tag.get().id())) {
            events.featured(accountId, tag.get().id(), false);
        }
        return details.readOne(tag.get().id(), accountId);
    }
}
