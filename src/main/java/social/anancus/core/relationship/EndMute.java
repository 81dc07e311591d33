package social.anancus.core.relationship;

import social.anancus.platform.jobs.Job;

/**
 * End a mute whose time is over.
 *
 * @param accountId who mutes
 * @param targetAccountId whom
 */
public record EndMute(long accountId, long targetAccountId) implements Job {}
