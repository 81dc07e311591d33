package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Finds what somebody has made with a key before, so that who sends the same form twice is led to it. */
@ApplicationScoped
public class FindPosted {
    private IdempotencyRepository idempotency;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindPosted() {}

    @Inject
    public FindPosted(IdempotencyRepository idempotency, Clock clock) {
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * @param accountId who
     * @param key the key against doubles
     * @return the status or scheduled status that was made with it within the last hour
     */
    @Transactional
    public Optional<PostStatus.Outcome> find(long accountId, String key) {
        IdempotencyRepository.Made made = idempotency.find(accountId, key, clock.instant());
        if (made.statusId() != null) {
            return Optional.of(new PostStatus.Outcome(made.statusId(), false));
        }
        return Optional.ofNullable(made.scheduledStatusId()).map(id -> new PostStatus.Outcome(id, true));
    }
}
