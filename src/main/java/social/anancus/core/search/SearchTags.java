package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.tag.TagName;

/** Finds hashtags by the beginning of their names. */
@ApplicationScoped
public class SearchTags {
    private TagSearchRepository search;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchTags() {}

    @Inject
    public SearchTags(TagSearchRepository search) {
        this.search = search;
    }

    /**
     * @param text the beginning of a name, with or without {@code #}
     * @param onlyReviewed whether tags that no moderator has looked at are left out
     * @param page which results
     * @return ids of tags, that of just this name first
     */
    @Transactional
    public List<Long> search(String text, boolean onlyReviewed, SearchPage page) {
        String prefix = TagName.normalise(text);
        return prefix.isEmpty() || page.limit() == 0 ? List.of() : search.find(prefix, onlyReviewed, page);
    }
}
