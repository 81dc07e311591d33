package social.anancus.federation.fetch;

import social.anancus.platform.jobs.Job;

/**
 * Fetches what a status answers.
 *
 * @param statusId the status
 * @param uri the id of what it answers
 * @param root the cause, see {@link Errand}
 * @param depth how many statuses lie between the cause and this
 */
public record FetchParent(long statusId, String uri, String root, int depth) implements Job {}
