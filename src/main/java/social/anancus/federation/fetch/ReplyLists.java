package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.core.status.ClaimRepliesRead;
import social.anancus.platform.jobs.EnqueueJob;

/** Has the lists of replies read that were not read lately. */
@ApplicationScoped
public class ReplyLists {
    /** What was read is not read again before this time. */
    static final Duration AGAIN = Duration.ofMinutes(15);

    private ClaimRepliesRead claimRepliesRead;
    private EnqueueJob enqueueJob;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReplyLists() {}

    @Inject
    public ReplyLists(ClaimRepliesRead claimRepliesRead, EnqueueJob enqueueJob) {
        this.claimRepliesRead = claimRepliesRead;
        this.enqueueJob = enqueueJob;
    }

    /**
     * @param statusId a status of another server
     * @param root the cause, see {@link Errand}
     */
    void follow(long statusId, String root) {
        claimRepliesRead
                .claim(statusId, AGAIN)
                .ifPresent(uri -> enqueueJob.enqueue(new FetchReplies(statusId, uri, root, true)));
    }
}
