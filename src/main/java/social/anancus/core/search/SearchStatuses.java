package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.Viewer;

/** Finds statuses by words. */
@ApplicationScoped
public class SearchStatuses {
    private StatusSearchRepository search;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchStatuses() {}

    @Inject
    public SearchStatuses(StatusSearchRepository search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param accountId who looks
     * @param text words and operators, see {@link StatusQuery}
     * @param authorId only statuses of this account; null for all
     * @param page which results
     * @return ids of statuses that the person wrote, took part in, or that their authors let everybody find; newest first
     */
    @Transactional
    public List<Long> search(long accountId, String text, @Nullable Long authorId, SearchPage page) {
        StatusQuery query = StatusQuery.parse(text);
        if (page.limit() == 0 || query.words().isEmpty() && query.filters().isEmpty()) {
            return List.of();
        }
        return search.find(new Viewer.LocalViewer(accountId), query, authorId, page, clock.instant());
    }
}
