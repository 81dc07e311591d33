package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link CacheMedia}. What cannot be had is passed over: whoever looks at it makes another attempt. */
@ApplicationScoped
public class CacheMediaHandler implements JobHandler<CacheMedia> {
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration DEADLINE = Duration.ofSeconds(570);
    private static final int TRIES = 3;

    private CacheRemoteMedia cache;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected CacheMediaHandler() {}

    @Inject
    CacheMediaHandler(CacheRemoteMedia cache) {
        this.cache = cache;
    }

    @Override
    public Class<CacheMedia> kind() {
        return CacheMedia.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.MEDIA;
    }

    @Override
    public int mostAttempts() {
        return TRIES;
    }

    @Override
    public Duration deadline() {
        return DEADLINE;
    }

    @Override
    public Outcome handle(CacheMedia job, JobContext context) {
        try {
            cache.cache(job.mediaId());
            return Outcome.done();
        } catch (NotFound e) {
            return Outcome.done();
        } catch (RemoteUnavailable e) {
            return context.isLast() ? Outcome.done() : Outcome.retry(LATER, "no answer yet, or too much at once");
        }
    }
}
