package social.anancus.core.status.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Throws a draft away. Its attachments go a day after they came, unless a status takes them. */
@ApplicationScoped
public class DeleteDraft {
    private DraftRepository drafts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteDraft() {}

    @Inject
    public DeleteDraft(DraftRepository drafts) {
        this.drafts = drafts;
    }

    /**
     * @param accountId whose it must be
     * @param id a draft
     * @return whether it was there
     */
    @Transactional
    public boolean delete(long accountId, long id) {
        return drafts.delete(accountId, id);
    }
}
