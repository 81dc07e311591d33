package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Lists which tags somebody follows. */
@ApplicationScoped
public class ListFollowedTags {
    private TagFollowRepository follows;
    private TagDetailsReader details;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListFollowedTags() {}

    @Inject
    public ListFollowedTags(TagFollowRepository follows, TagDetailsReader details) {
        this.follows = follows;
        this.details = details;
    }

    /**
     * @param accountId who
     * @param paging which page, by ids of follows
     * @return the tags, the latest follow first
     */
    @Transactional
    public Page<TagDetails> list(long accountId, Paging paging) {
        return follows.page(accountId, paging).mapAll(ids -> details.read(ids, accountId));
    }
}
