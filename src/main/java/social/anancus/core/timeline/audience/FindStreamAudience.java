package social.anancus.core.timeline.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Tells who of those that listen gets a status, in at most three statements. */
@ApplicationScoped
public class FindStreamAudience {
    private AudienceRepository audiences;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindStreamAudience() {}

    @Inject
    public FindStreamAudience(AudienceRepository audiences, Clock clock) {
        this.audiences = audiences;
        this.clock = clock;
    }

    /**
     * @param question who listens to what
     * @return who gets it
     */
    @Transactional
    public Audience find(AudienceQuestion question) {
        Instant now = clock.instant();
        return new Audience(
                audiences.homes(question, now), audiences.lists(question, now), audiences.viewers(question, now));
    }
}
