package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Features an account no longer. */
@ApplicationScoped
public class UnendorseAccount {
    private ProfileMarkRepository marks;
    private RelationshipEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnendorseAccount() {}

    @Inject
    public UnendorseAccount(ProfileMarkRepository marks, RelationshipEvents events) {
        this.marks = marks;
        this.events = events;
    }

    /**
     * @param accountId on whose profile
     * @param targetId whom; nothing happens if it is not featured
     */
    @Transactional
    public void unendorse(long accountId, long targetId) {
        if (marks.unendorse(accountId, targetId)) {
            events.fire(new Unendorsed(accountId, targetId));
        }
    }
}
