package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes in which hashtags accounts of other servers feature on their profiles. */
@ApplicationScoped
public class ReceiveFeaturedTags {
    private TagRepository tags;
    private FeaturedTagRepository featured;
    private TagEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveFeaturedTags() {}

    @Inject
    public ReceiveFeaturedTags(TagRepository tags, FeaturedTagRepository featured, TagEvents events, Clock clock) {
        this.tags = tags;
        this.featured = featured;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId a remote account
     * @param name the hashtag as written
     * @return whether it is featured now; not if it is none, or one too many
     */
    @Transactional
    public boolean add(long accountId, String name) {
        if (TagName.clean(name).isEmpty() || featured.countLocked(accountId) >= FeatureTag.MAX_FEATURED) {
            return false;
        }
        Tag tag = tags.findOrCreate(List.of(name)).getFirst();
        if (featured.add(accountId, tag.id(), TagName.clean(name).get().display(), clock.instant())
                .isPresent()) {
            events.featured(accountId, tag.id(), true);
        }
        return true;
    }

    /**
     * @param accountId a remote account
     * @param name the hashtag as written
     * @return whether it was featured
     */
    @Transactional
    public boolean remove(long accountId, String name) {
        boolean removed = tags.find(TagName.normalise(name))
                .filter(tag -> featured.removeTag(accountId, tag.id()))
                .isPresent();
        if (removed) {
            events.featured(
                    accountId, tags.find(TagName.normalise(name)).orElseThrow().id(), false);
        }
        return removed;
    }

    /**
     * @param accountId a remote account
     * @param names all hashtags that it features
     */
    @Transactional
    public void replace(long accountId, List<String> names) {
        List<Tag> wanted =
                tags.findOrCreate(names.stream().limit(FeatureTag.MAX_FEATURED).toList());
        List<Long> ids = wanted.stream().map(Tag::id).toList();
        featured.countLocked(accountId);
        for (FeaturedTag before : featured.all(accountId)) {
            if (!ids.contains(before.tagId()) && featured.removeTag(accountId, before.tagId())) {
                events.featured(accountId, before.tagId(), false);
            }
        }
        for (Tag tag : wanted) {
            if (featured.add(accountId, tag.id(), tag.displayName(), clock.instant())
                    .isPresent()) {
                events.featured(accountId, tag.id(), true);
            }
        }
    }
}
