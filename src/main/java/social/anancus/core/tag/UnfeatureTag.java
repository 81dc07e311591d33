package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Takes a tag off the profile. */
@ApplicationScoped
public class UnfeatureTag {
    private FeaturedTagRepository featured;
    private TagEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnfeatureTag() {}

    @Inject
    public UnfeatureTag(FeaturedTagRepository featured, TagEvents events) {
        this.featured = featured;
        this.events = events;
    }

    /**
     * @param accountId whose profile
     * @param id the tag's id on the profile
     * @throws NotFound if the profile shows none of that id
     */
    @Transactional
    public void unfeature(long accountId, long id) {
        long tagId = featured.remove(accountId, id).orElseThrow(NotFound::new);
        events.featured(accountId, tagId, false);
    }
}
