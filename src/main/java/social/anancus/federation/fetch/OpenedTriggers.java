package social.anancus.federation.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.core.account.ProfileOpened;
import social.anancus.core.status.ThreadOpened;
import social.anancus.platform.jobs.EnqueueJob;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.metrics.Caches;

/** What somebody looks at is looked at anew where it comes from, once in a while however many look. */
@ApplicationScoped
public class OpenedTriggers {
    private static final Duration ONCE_IN = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private EnqueueJob enqueueJob;
    private Cache<Job, Boolean> lately;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected OpenedTriggers() {}

    @Inject
    OpenedTriggers(EnqueueJob enqueueJob, Caches caches) {
        this.enqueueJob = enqueueJob;
        this.lately = caches.create(
                "opened_lately", Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(ONCE_IN));
    }

    void look(@Observes ThreadOpened opened) {
        once(new RefreshThread(opened.statusId()));
    }

    void look(@Observes ProfileOpened opened) {
        once(new ReadAccount(opened.accountId()));
    }

    private void once(Job job) {
        boolean first = lately.asMap().putIfAbsent(job, Boolean.TRUE) == null;
        if (first) {
            enqueueJob.enqueue(job);
        }
    }
}
