package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import social.anancus.core.media.CacheMedia;
import social.anancus.core.media.CacheRemoteMedia;
import social.anancus.core.status.ClaimRepliesRead;
import social.anancus.core.status.FindThreadGap;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusPublished;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.jobs.Jobs;

/** When another server has sent a status, what belongs to it is fetched: what it answers, a few answers, its pictures. */
@ApplicationScoped
public class FetchTriggers {
    private StatusRepository statuses;
    private FindThreadGap findThreadGap;
    private ClaimRepliesRead claimRepliesRead;
    private CacheRemoteMedia media;
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected FetchTriggers() {}

    @Inject
    FetchTriggers(
            StatusRepository statuses,
            FindThreadGap findThreadGap,
            ClaimRepliesRead claimRepliesRead,
            CacheRemoteMedia media,
            Jobs jobs) {
        this.statuses = statuses;
        this.findThreadGap = findThreadGap;
        this.claimRepliesRead = claimRepliesRead;
        this.media = media;
        this.jobs = jobs;
    }

    void completeThread(@Observes StatusPublished published) {
        long id = published.statusId();
        Status status = statuses.findUnchecked(id).orElse(null);
        if (status == null || status.isLocal() || status.isReblog()) {
            return;
        }
        String root = "status/" + id;
        Optional<String> parent = findThreadGap.parentOf(id);
        parent.ifPresent(uri -> jobs.enqueue(new FetchParent(id, uri, root, 1)));
        claimRepliesRead
                .claim(id, Duration.ZERO)
                .ifPresent(uri -> jobs.enqueue(new FetchReplies(id, uri, root, false)));
        media.wanting(status.mediaIds()).forEach(picture -> jobs.enqueue(new CacheMedia(picture)));
    }
}
