package social.anancus.core.reaction;

/**
 * A row of a list of reactions.
 *
 * @param id by which the list is paged
 * @param value the id of what is listed: a status or an account
 */
record ReactionRow(long id, long value) {}
