package social.anancus.core.tag;

/**
 * Somebody shows a tag on the profile, or no longer. Fired inside the transaction.
 *
 * @param accountId who
 * @param tagId the tag
 * @param featured whether it is shown now
 */
public record FeaturedTagsChanged(long accountId, long tagId, boolean featured) {}
