package social.anancus.core.timeline.list;

/**
 * A list as it was when it was read.
 *
 * @param id its id
 * @param title its name
 * @param repliesPolicy which replies it shows
 * @param exclusive whether what it shows is left out of the owner's home
 */
public record AccountList(long id, String title, RepliesPolicy repliesPolicy, boolean exclusive) {}
