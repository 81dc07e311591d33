package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountCounters;

/** Keeps the counters right when a status comes and goes. */
@ApplicationScoped
public class StatusCounts {
    private StatusRepository statuses;
    private AccountCounters accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusCounts() {}

    @Inject
    public StatusCounts(StatusRepository statuses, AccountCounters accounts) {
        this.statuses = statuses;
        this.accounts = accounts;
    }

    void added(Status status, @Nullable Status parent, Instant now) {
        if (status.visibility() != Visibility.DIRECT) {
            accounts.statusPublished(status.accountId(), now);
        }
        if (parent != null && status.visibility().isOpen()) {
            statuses.count(parent.id(), StatusCounter.REPLIES, 1);
        }
        Long original = status.reblogOfId();
        if (original != null) {
            statuses.count(original, StatusCounter.REBLOGS, 1);
        }
    }

    void removed(Status status) {
        if (status.visibility() != Visibility.DIRECT) {
            accounts.statusRemoved(status.accountId());
        }
        Long parent = status.inReplyToId();
        if (parent != null && status.visibility().isOpen()) {
            statuses.count(parent, StatusCounter.REPLIES, -1);
        }
        Long original = status.reblogOfId();
        if (original != null) {
            statuses.count(original, StatusCounter.REBLOGS, -1);
        }
    }
}
