package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows tags that are known. */
@ApplicationScoped
public class ShowTags {
    private TagDetailsReader details;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowTags() {}

    @Inject
    public ShowTags(TagDetailsReader details) {
        this.details = details;
    }

    /**
     * @param tagIds tags
     * @param viewer who looks; null for nobody known
     * @return those that exist, in that order
     */
    @Transactional
    public List<TagDetails> show(List<Long> tagIds, @Nullable Long viewer) {
        return details.read(tagIds, viewer);
    }
}
