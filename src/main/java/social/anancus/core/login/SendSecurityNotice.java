package social.anancus.core.login;

import social.anancus.platform.jobs.Job;

/**
 * Sends the letter that tells of a change of somebody's log-in.
 *
 * @param userId the id of the login
 * @param notice the name of the {@link SecurityNotice}
 * @param address where it goes; part of the job because the login's own may be another by now, and that is what the letter
 *     warns of
 */
public record SendSecurityNotice(long userId, String notice, String address) implements Job {}
