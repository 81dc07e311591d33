package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the lists of a person with who is in them, in one statement. */
@ApplicationScoped
public class SummariseLists {
    private ListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SummariseLists() {}

    @Inject
    public SummariseLists(ListRepository lists) {
        this.lists = lists;
    }

    /**
     * @param ownerAccountId the person
     * @param only one of their lists; null for all
     * @param samples how many members of each are named at most
     * @return the lists, oldest first
     */
    @Transactional
    public List<ListSummary> summarise(long ownerAccountId, @Nullable Long only, int samples) {
        return lists.summaries(ownerAccountId, only, samples);
    }
}
