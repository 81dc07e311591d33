package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link DeliverUnhurried}. */
@ApplicationScoped
public class DeliverUnhurriedHandler implements JobHandler<DeliverUnhurried> {
    private Deliverer deliverer;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DeliverUnhurriedHandler() {}

    @Inject
    DeliverUnhurriedHandler(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Override
    public Class<DeliverUnhurried> kind() {
        return DeliverUnhurried.class;
    }

    @Override
    public JobQueue queue() {
        return Lane.UNHURRIED.queue();
    }

    @Override
    public Outcome handle(DeliverUnhurried job, JobContext context) throws InterruptedException {
        deliverer.deliver(
                new Delivery(Lane.UNHURRIED, job.activityId(), job.inbox(), job.failures(), job.holds(), job.token()));
        return Outcome.done();
    }
}
