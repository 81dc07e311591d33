package social.anancus.core.timeline;

import social.anancus.platform.jobs.Job;

/**
 * Put a status into the feeds of those who follow.
 *
 * @param statusId the status
 */
public record FanOutStatus(long statusId) implements Job {}
