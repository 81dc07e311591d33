package social.anancus.core.relationship;

/**
 * A follow, or a request for one, that a Follow activity means.
 *
 * @param accountId who follows or asks
 * @param targetAccountId whom
 * @param requested whether it is only asked for
 */
public record KnownFollow(long accountId, long targetAccountId, boolean requested) {}
