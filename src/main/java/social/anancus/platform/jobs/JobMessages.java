package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import social.anancus.platform.json.Json;

/**
 * Sends jobs that ride in a message of their own, without a row: for work that some job with a row has split into many
 * pieces, such as one delivery for each of a thousand inboxes. The message is durable, is tried again by the broker's
 * delay, and ends among the {@link DeadJobs} when it is given up. If the broker loses its store they are lost: the job
 * with the row must be able to make them again.
 */
@ApplicationScoped
public class JobMessages {
    private JobBroker broker;
    private JobHandlers handlers;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobMessages() {}

    @Inject
    JobMessages(JobBroker broker, JobHandlers handlers, Json json) {
        this.broker = broker;
        this.handlers = handlers;
        this.json = json;
    }

    /**
     * Sends jobs to the queues of their handlers. When it returns, all are on the broker's disk.
     *
     * @param jobs what to do, in this order
     * @param delay not before this time has passed
     * @throws BrokerUnavailableException if the broker did not take all; it may have taken the first ones
     * @throws IllegalStateException inside a transaction, or if there is no handler for a kind of job
     */
    public void send(List<? extends Job> jobs, Duration delay) {
        List<JobMessage> messages = jobs.stream()
                .map(job -> JobMessage.carrying(
                        handlers.of(job).queue().label(), JobHandlers.kind(job), json.write(job), delay))
                .toList();
        broker.send(messages, taken -> {});
    }

    /**
     * Sends a job whose form the caller knows already.
     *
     * @param queue where it goes
     * @param kind the kind of job
     * @param payload the job as JSON
     * @param delay not before this time has passed
     * @throws BrokerUnavailableException if the broker did not take it
     * @throws IllegalStateException inside a transaction
     */
    public void send(JobQueue queue, String kind, String payload, Duration delay) {
        broker.send(List.of(JobMessage.carrying(queue.label(), kind, payload, delay)), taken -> {});
    }
}
