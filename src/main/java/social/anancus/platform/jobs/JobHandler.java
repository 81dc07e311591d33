package social.anancus.platform.jobs;

import java.time.Duration;

/**
 * Does the jobs of one kind. An application-scoped bean, found by its type when the server starts.
 *
 * <p>It must bear to be called twice for the same job. It opens no transaction: the use cases that it calls do. An
 * exception means: try again after {@link Backoff}.
 *
 * @param <J> the kind of job
 */
public interface JobHandler<J extends Job> {
    /**
     * @return the record class of the job
     */
    Class<J> kind();

    /**
     * @return where jobs of this kind wait
     */
    JobQueue queue();

    /**
     * @param job what to do
     * @param context which try this is
     * @return how it went
     * @throws Exception if it did not work; it is tried again later
     */
    Outcome handle(J job, JobContext context) throws Exception;

    /**
     * @return how many tries a job has before it is given up
     */
    default int mostAttempts() {
        return Backoff.ATTEMPTS;
    }

    /**
     * @return after which time the thread of a try is interrupted
     */
    default Duration deadline() {
        return Duration.ofSeconds(60);
    }
}
