package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Suggests tags to show on the profile: what the person writes about. */
@ApplicationScoped
public class SuggestFeaturedTags {
    private static final int STATUSES = 1_000;
    private static final int SUGGESTIONS = 10;

    private FeaturedTagRepository featured;
    private TagDetailsReader details;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SuggestFeaturedTags() {}

    @Inject
    public SuggestFeaturedTags(FeaturedTagRepository featured, TagDetailsReader details) {
        this.featured = featured;
        this.details = details;
    }

    /**
     * @param accountId whose profile
     * @return at most ten tags, the most used first
     */
    @Transactional
    public List<TagDetails> suggest(long accountId) {
        return details.read(featured.suggestions(accountId, STATUSES, SUGGESTIONS), accountId);
    }
}
