package social.anancus.core.account.inbound;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;

/**
 * Deal with what another server has sent.
 *
 * @param id the row of {@code inbound_activity}
 * @param host who has sent it, by which is counted what waits of whom; null where an earlier version has noted it
 */
public record ProcessActivity(long id, @Nullable String host) implements Job {
    /** Under this name the host stands in the job's row. */
    public static final String HOST = "host";
}
