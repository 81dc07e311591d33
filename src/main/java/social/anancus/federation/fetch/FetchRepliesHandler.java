package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LocateStatus;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.log.Log;

/**
 * Does {@link FetchReplies}. Only replies on the very host that lists them are asked for, so that no list can send this server
 * against another. Breadth first: what answers a reply is a job of its own, and all of them share what one cause may do.
 */
@ApplicationScoped
public class FetchRepliesHandler implements JobHandler<FetchReplies> {
    private static final Log LOG = Log.of(FetchRepliesHandler.class);
    private static final Collections.Bounds FEW = new Collections.Bounds(1, 5);
    private static final Collections.Bounds ALL = new Collections.Bounds(10, 500);
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private Collections collections;
    private FetchStatus fetchStatus;
    private LocateStatus locate;
    private ReplyLists replyLists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected FetchRepliesHandler() {}

    @Inject
    FetchRepliesHandler(Collections collections, FetchStatus fetchStatus, LocateStatus locate, ReplyLists replyLists) {
        this.collections = collections;
        this.fetchStatus = fetchStatus;
        this.locate = locate;
        this.replyLists = replyLists;
    }

    @Override
    public Class<FetchReplies> kind() {
        return FetchReplies.class;
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
    public Duration deadline() {
        return DEADLINE;
    }

    @Override
    public Outcome handle(FetchReplies job, JobContext context) {
        Errand errand = Errand.of(job.root());
        try {
            List<AsObject> items = collections.read(job.uri(), job.whole() ? ALL : FEW, errand);
            for (AsObject item : items) {
                Long found = take(item, job.uri(), errand);
                if (found != null && job.whole()) {
                    replyLists.follow(found, job.root());
                }
            }
        } catch (DocumentException e) {
            LOG.debug("replies could not be read", "status", job.statusId(), "reason", e.getMessage());
        }
        return Outcome.done();
    }

    /** Null for what is on another host, or not to be had. */
    private @Nullable Long take(AsObject item, String listedAt, Errand errand) {
        String id = item.id();
        if (id == null || !Origin.same(id, listedAt)) {
            return null;
        }
        try {
            boolean whole = !item.isBare() && locate.byUri(id).isEmpty() && !locate.isGone(id);
            return whole ? fetchStatus.take(item, errand) : fetchStatus.byUri(id, errand);
        } catch (DocumentException e) {
            LOG.debug("a reply could not be fetched", "reason", e.getMessage());
            return null;
        }
    }
}
