package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.log.Log;

/** Does {@link RefreshThread}, for statuses that are open to everybody. Of one that is new nothing more is to be had yet. */
@ApplicationScoped
public class RefreshThreadHandler implements JobHandler<RefreshThread> {
    private static final Log LOG = Log.of(RefreshThreadHandler.class);
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private StatusRepository statuses;
    private LocateStatus locate;
    private FetchStatus fetchStatus;
    private TakeStatus takeStatus;
    private ReplyLists replyLists;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RefreshThreadHandler() {}

    @Inject
    RefreshThreadHandler(
            StatusRepository statuses,
            LocateStatus locate,
            FetchStatus fetchStatus,
            TakeStatus takeStatus,
            ReplyLists replyLists,
            Clock clock) {
        this.statuses = statuses;
        this.locate = locate;
        this.fetchStatus = fetchStatus;
        this.takeStatus = takeStatus;
        this.replyLists = replyLists;
        this.clock = clock;
    }

    @Override
    public Class<RefreshThread> kind() {
        return RefreshThread.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FETCH;
    }

    @Override
    public int mostAttempts() {
        return 1;
    }

    @Override
    public Outcome handle(RefreshThread job, JobContext context) {
        Status status = statuses.findUnchecked(job.statusId()).orElse(null);
        String uri = status == null ? null : status.remoteUri();
        if (status == null
                || uri == null
                || status.isReblog()
                || !status.visibility().isOpen()
                || status.createdAt().isAfter(clock.instant().minus(YOUNG))) {
            return Outcome.done();
        }
        Errand errand = Errand.of("opened/" + job.statusId() + "/" + clock.millis());
        Optional<LocatedStatus> located = locate.byUri(uri);
        try {
            if (located.isPresent()) {
                fetchStatus.refresh(located.get(), uri, errand);
            }
        } catch (DocumentException e) {
            LOG.debug("a status could not be looked at anew", "status", job.statusId(), "reason", e.getMessage());
        }
        takeStatus.followUp(job.statusId(), errand);
        replyLists.follow(job.statusId(), errand.root());
        return Outcome.done();
    }
}
