package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Features an account on one's own profile. */
@ApplicationScoped
public class EndorseAccount {
    private RelationshipRepository relationships;
    private ProfileMarkRepository marks;
    private RelationshipEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndorseAccount() {}

    @Inject
    public EndorseAccount(
            RelationshipRepository relationships, ProfileMarkRepository marks, RelationshipEvents events, Clock clock) {
        this.relationships = relationships;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId on whose profile
     * @param targetId whom; nothing happens if it is featured already
     * @throws NotFound if there is no such account
     * @throws Invalid if it is not followed
     */
    @Transactional
    public void endorse(long accountId, long targetId) {
        relationships.lock(accountId, targetId);
        PairFacts facts = relationships.facts(accountId, targetId).orElseThrow(NotFound::new);
        if (!facts.following()) {
            throw new Invalid("Validation failed: You must be already following the person you want to endorse");
        }
        if (marks.endorse(accountId, targetId, clock.instant())) {
            events.fire(new Endorsed(accountId, targetId));
        }
    }
}
