package social.anancus.core.timeline;

import social.anancus.platform.jobs.Job;

/**
 * Stop keeping the home feed of somebody who has been away for long.
 *
 * @param accountId its owner
 */
public record DropIdleFeed(long accountId) implements Job {}
