package social.anancus.core.relationship;

import social.anancus.platform.jobs.Job;

/**
 * Send people of this server after an account that has moved.
 *
 * @param originId who has moved
 * @param targetId where to
 */
public record MovePeople(long originId, long targetId) implements Job {}
