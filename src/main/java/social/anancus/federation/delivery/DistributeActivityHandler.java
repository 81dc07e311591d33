package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobMessages;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.log.Log;

/** Does {@link DistributeActivity}: one message for each inbox, all at the broker before the job counts as done. */
@ApplicationScoped
public class DistributeActivityHandler implements JobHandler<DistributeActivity> {
    /** If the broker loses its messages within this time, they are made again; receivers know activities by their ids. */
    private static final Duration KEPT = Duration.ofDays(3);

    private static final Log LOG = Log.of(DistributeActivityHandler.class);

    private WriteActivity write;
    private Recipients recipients;
    private JobMessages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DistributeActivityHandler() {}

    @Inject
    DistributeActivityHandler(WriteActivity write, Recipients recipients, JobMessages messages) {
        this.write = write;
        this.recipients = recipients;
        this.messages = messages;
    }

    @Override
    public Class<DistributeActivity> kind() {
        return DistributeActivity.class;
    }

    /** Not with the deliveries: what was said last would wait behind all that is still on its way. */
    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(DistributeActivity job, JobContext context) {
        List<Job> deliveries = recipients.reachable(write.write(job)).stream()
                .map(inbox -> Delivery.first(job.told().lane(), job.id(), inbox).toJob())
                .toList();
        if (deliveries.isEmpty()) {
            return Outcome.done();
        }
        messages.send(deliveries, Duration.ZERO);
        LOG.debug("told", "what", job.told(), "activity", job.id(), "inboxes", deliveries.size());
        return Outcome.entrusted(KEPT);
    }
}
