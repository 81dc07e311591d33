package social.anancus.federation.fetch;

import social.anancus.platform.jobs.Job;

/**
 * Looks at a status of another server anew, because somebody looks at it: what it says and counts now, what it answers, and
 * what answers it.
 *
 * @param statusId the status
 */
public record RefreshThread(long statusId) implements Job {}
