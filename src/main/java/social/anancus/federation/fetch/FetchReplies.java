package social.anancus.federation.fetch;

import social.anancus.platform.jobs.Job;

/**
 * Fetches what answers a status, as far as its own server lists it.
 *
 * @param statusId the status
 * @param uri where its replies are listed
 * @param root the cause, see {@link Errand}
 * @param whole whether all that can be had is fetched, and what answers that in turn; else a few of the first page
 */
public record FetchReplies(long statusId, String uri, String root, boolean whole) implements Job {}
