package social.anancus.core.tag;

/**
 * Somebody no longer follows a tag. Fired inside the transaction.
 *
 * @param accountId who
 * @param tagId the tag
 */
public record TagUnfollowed(long accountId, long tagId) {}
