package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.log.Log;

/** Does {@link FetchParent}: one step up. What is found there and answers something itself makes the next job. */
@ApplicationScoped
public class FetchParentHandler implements JobHandler<FetchParent> {
    private static final Log LOG = Log.of(FetchParentHandler.class);
    private static final int TRIES = 4;
    private static final Duration[] WAITS = {Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofMinutes(10)};

    private FetchStatus fetchStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected FetchParentHandler() {}

    @Inject
    FetchParentHandler(FetchStatus fetchStatus) {
        this.fetchStatus = fetchStatus;
    }

    @Override
    public Class<FetchParent> kind() {
        return FetchParent.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FETCH;
    }

    @Override
    public int mostAttempts() {
        return TRIES;
    }

    @Override
    public Outcome handle(FetchParent job, JobContext context) {
        try {
            fetchStatus.byUri(job.uri(), new Errand(job.root(), job.depth(), null));
            return Outcome.done();
        } catch (DocumentException e) {
            if (e.isRetryable() && !context.isLast()) {
                return Outcome.retry(WAITS[Math.clamp(context.attempt() - 1, 0, WAITS.length - 1)], "no answer yet");
            }
            LOG.debug("what a status answers could not be found", "status", job.statusId(), "reason", e.getMessage());
            return Outcome.done(); // nobody can do anything about it
        }
    }
}
