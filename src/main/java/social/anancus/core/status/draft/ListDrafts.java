package social.anancus.core.status.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists what somebody began to write. */
@ApplicationScoped
public class ListDrafts {
    private DraftRepository drafts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListDrafts() {}

    @Inject
    public ListDrafts(DraftRepository drafts) {
        this.drafts = drafts;
    }

    /**
     * @param accountId whose
     * @param most at most how many
     * @return the drafts, the one that was saved last first
     */
    @Transactional
    public List<Draft> list(long accountId, int most) {
        return drafts.list(accountId, most);
    }
}
