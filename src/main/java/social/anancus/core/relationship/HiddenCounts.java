package social.anancus.core.relationship;

/**
 * How much an account keeps out of sight.
 *
 * @param muted how many accounts it mutes now
 * @param blocked how many it blocks
 * @param domains how many domains it blocks
 * @param withoutReblogs how many it follows without their reblogs
 */
public record HiddenCounts(long muted, long blocked, long domains, long withoutReblogs) {}
