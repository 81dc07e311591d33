package social.anancus.core.timeline;

import social.anancus.platform.jobs.Job;

/**
 * Make the feed of a list anew.
 *
 * @param listId the list
 */
public record RebuildList(long listId) implements Job {}
