package social.anancus.core.status;

import social.anancus.platform.jobs.Job;

/**
 * Publish what somebody has scheduled.
 *
 * @param scheduledStatusId the scheduled status
 */
public record PublishScheduledStatus(long scheduledStatusId) implements Job {}
