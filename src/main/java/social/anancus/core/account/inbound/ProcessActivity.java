package social.anancus.core.account.inbound;

import social.anancus.platform.jobs.Job;

/**
 * Deal with what another server has sent.
 *
 * @param id the row of {@code inbound_activity}
 */
public record ProcessActivity(long id) implements Job {}
