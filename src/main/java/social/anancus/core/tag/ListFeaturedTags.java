package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists which tags a profile shows. */
@ApplicationScoped
public class ListFeaturedTags {
    private FeaturedTagRepository featured;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListFeaturedTags() {}

    @Inject
    public ListFeaturedTags(FeaturedTagRepository featured) {
        this.featured = featured;
    }

    /**
     * @param accountId whose profile
     * @return the tags, the most used first
     */
    @Transactional
    public List<FeaturedTag> list(long accountId) {
        return featured.all(accountId);
    }
}
