package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Stores how a try went: for a row in the row, for a message of its own in the next message. */
@ApplicationScoped
class JobOutcomes {
    private static final int LONGEST_REASON = 2000;

    private JobRepository repository;
    private DeadJobRepository dead;
    private JobDispatcher dispatcher;
    private JobBroker broker;
    private JobSender sender;
    private Insistence insistence;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobOutcomes() {}

    @Inject
    JobOutcomes(
            JobRepository repository,
            DeadJobRepository dead,
            JobDispatcher dispatcher,
            JobBroker broker,
            JobSender sender,
            Insistence insistence) {
        this.repository = repository;
        this.dead = dead;
        this.dispatcher = dispatcher;
        this.broker = broker;
        this.sender = sender;
        this.insistence = insistence;
    }

    /**
     * @throws BrokerUnavailableException if the row is to be kept and the broker has never told who it is
     */
    void store(ClaimedJob job, Outcome outcome) throws SQLException {
        switch (outcome) {
            case Outcome.Done() ->
                insistence.ask(() -> {
                    repository.done(job.id());
                    return true;
                });
            case Outcome.Entrusted(Duration keep) -> {
                String broker = sender.identity();
                insistence.ask(() -> repository.keep(job, keep, broker));
            }
            case Outcome.Retry(Duration after, String reason) -> {
                boolean ours = insistence.ask(() -> repository.retry(job, after, cut(reason)));
                if (ours) {
                    dispatcher.offer(List.of(new JobRow(job.id(), job.attempt(), job.queue(), job.kind(), after)));
                }
            }
            case Outcome.GiveUp(String reason) -> insistence.ask(() -> repository.bury(job, cut(reason)));
        }
    }

    /**
     * @throws BrokerUnavailableException if the next try cannot be sent
     */
    void store(JobMessage message, String payload, Outcome outcome) throws SQLException {
        switch (outcome) {
            case Outcome.Done() -> {
                // the message goes by being acknowledged
            }
            case Outcome.Entrusted(Duration keep) -> {
                // there is no row to keep
            }
            case Outcome.Retry(Duration after, String reason) -> broker.send(List.of(message.again(after)), sent -> {});
            case Outcome.GiveUp(String reason) ->
                insistence.ask(() -> {
                    dead.insert(message.queue(), message.kind(), payload, message.attempt(), cut(reason));
                    return true;
                });
        }
    }

    private static String cut(String reason) {
        // PostgreSQL's text takes everything but this
        String clean = reason.replace("\0", "");
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }
}
