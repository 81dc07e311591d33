package social.anancus.core.status;

/**
 * Something that is shown with a status has changed without an edit: votes of its poll, an attachment that is ready. What
 * was remembered of it is stale. Fired inside the transaction.
 *
 * @param statusId its id
 */
public record StatusTouched(long statusId) {}
