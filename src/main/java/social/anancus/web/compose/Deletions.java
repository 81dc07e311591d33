package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.status.DeleteStatus;
import social.anancus.core.status.draft.RedraftStatus;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** Deletes statuses, within the limit that holds for the API too. */
@ApplicationScoped
class Deletions {
    private DeleteStatus deleteStatus;
    private RedraftStatus redraftStatus;
    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Deletions() {}

    @Inject
    Deletions(DeleteStatus deleteStatus, RedraftStatus redraftStatus, RateLimiter limiter) {
        this.deleteStatus = deleteStatus;
        this.redraftStatus = redraftStatus;
        this.limiter = limiter;
    }

    /**
     * @throws NotFound if there is no such status of this author
     * @throws TooMany if too many were deleted in a short time
     */
    void delete(long author, long statusId) {
        count(author);
        deleteStatus.delete(author, statusId, false);
    }

    /**
     * @return the id of the draft
     * @throws NotFound if there is no such status of this author
     * @throws Invalid if there are too many drafts already
     * @throws TooMany if too many were deleted in a short time
     */
    long redraft(long author, long statusId) {
        count(author);
        return redraftStatus.redraft(author, statusId);
    }

    private void count(long author) {
        if (!limiter.count(RateLimits.DELETES, Long.toString(author)).allowed()) {
            throw new TooMany();
        }
    }
}
