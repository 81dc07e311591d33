package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link DeliverActivity}. */
@ApplicationScoped
public class DeliverActivityHandler implements JobHandler<DeliverActivity> {
    private Deliverer deliverer;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DeliverActivityHandler() {}

    @Inject
    DeliverActivityHandler(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Override
    public Class<DeliverActivity> kind() {
        return DeliverActivity.class;
    }

    @Override
    public JobQueue queue() {
        return Lane.USUAL.queue();
    }

    @Override
    public Outcome handle(DeliverActivity job, JobContext context) throws InterruptedException {
        deliverer.deliver(
                new Delivery(Lane.USUAL, job.activityId(), job.inbox(), job.failures(), job.holds(), job.token()));
        return Outcome.done();
    }
}
