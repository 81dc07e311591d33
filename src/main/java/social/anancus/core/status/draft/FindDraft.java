package social.anancus.core.status.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds a draft. */
@ApplicationScoped
public class FindDraft {
    private DraftRepository drafts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindDraft() {}

    @Inject
    public FindDraft(DraftRepository drafts) {
        this.drafts = drafts;
    }

    /**
     * @param accountId whose it must be
     * @param id a draft
     * @return it
     * @throws NotFound if the account has no such draft
     */
    @Transactional
    public Draft find(long accountId, long id) {
        return drafts.find(accountId, id).orElseThrow(NotFound::new);
    }
}
