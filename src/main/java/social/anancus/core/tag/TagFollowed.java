package social.anancus.core.tag;

/**
 * Somebody follows a tag who did not. Fired inside the transaction.
 *
 * @param accountId who
 * @param tagId the tag
 */
public record TagFollowed(long accountId, long tagId) {}
