package social.anancus.core.timeline.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells whether somebody may listen to a list. */
@ApplicationScoped
public class CheckListOwner {
    private AudienceRepository audiences;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CheckListOwner() {}

    @Inject
    public CheckListOwner(AudienceRepository audiences) {
        this.audiences = audiences;
    }

    /**
     * @param accountId an account
     * @param listId a list, or the number of none
     * @return whether the list is the account's
     */
    @Transactional
    public boolean owns(long accountId, long listId) {
        return audiences.owns(accountId, listId);
    }
}
