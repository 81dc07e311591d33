package social.anancus.core.timeline;

import social.anancus.platform.jobs.Job;

/**
 * Bring what an author has written into somebody's home feed, or out of it, as they follow each other now.
 *
 * @param accountId the owner of the feed
 * @param authorId the author
 */
public record RefreshFeed(long accountId, long authorId) implements Job {}
