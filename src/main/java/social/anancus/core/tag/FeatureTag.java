package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Shows a tag on the profile. */
@ApplicationScoped
public class FeatureTag {
    static final int MAX_FEATURED = 10;

    private TagRepository tags;
    private FeaturedTagRepository featured;
    private TagEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeatureTag() {}

    @Inject
    public FeatureTag(TagRepository tags, FeaturedTagRepository featured, TagEvents events, Clock clock) {
        this.tags = tags;
        this.featured = featured;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId whose profile
     * @param text its name
     * @return the tag on the profile
     * @throws Invalid if it can be the name of no tag, is shown already, or too many are
     */
    @Transactional
    public FeaturedTag feature(long accountId, String text) {
        TagName name = TagName.parse(text.strip()).orElseThrow(() -> new Invalid(FieldError.invalid("tag")));
        long tagId = tags.findOrCreate(List.of(name.display())).getFirst().id();
        long before = featured.countLocked(accountId);
        if (!featured.among(accountId, List.of(tagId)).isEmpty()) {
            throw new Invalid(FieldError.taken("tag"));
        }
        if (before >= MAX_FEATURED) {
            throw new Invalid("Validation failed: You have already featured the maximum number of hashtags");
        }
        long id =
                featured.add(accountId, tagId, name.display(), clock.instant()).orElseThrow(Conflict::new);
        events.featured(accountId, tagId, true);
        return featured.all(accountId).stream()
                .filter(tag -> tag.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
