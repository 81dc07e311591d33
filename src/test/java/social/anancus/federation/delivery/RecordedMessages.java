package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import social.anancus.platform.jobs.BrokerUnavailableException;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.JobMessages;

/** Stands in for the broker: keeps what is sent. */
final class RecordedMessages extends JobMessages {
    final List<Sent> sent = new CopyOnWriteArrayList<>();
    volatile boolean away;

    /** One message. */
    record Sent(Job job, Duration delay) {}

    @Override
    public void send(List<? extends Job> jobs, Duration delay) {
        if (away) {
            throw new BrokerUnavailableException(new IllegalStateException("away"));
        }
        jobs.forEach(job -> sent.add(new Sent(job, delay)));
    }

    /** The one message that was sent, as a delivery. */
    Delivery only() {
        assertThat(sent).hasSize(1);
        return switch (sent.getFirst().job()) {
            case DeliverActivity job ->
                new Delivery(Lane.USUAL, job.activityId(), job.inbox(), job.failures(), job.holds(), job.token());
            case DeliverUnhurried job ->
                new Delivery(Lane.UNHURRIED, job.activityId(), job.inbox(), job.failures(), job.holds(), job.token());
            default -> throw new IllegalStateException("no delivery: " + sent.getFirst());
        };
    }
}
