package social.anancus.api.relationship;

/**
 * The entity DomainBlockPreview: what a block of a domain would end.
 *
 * @param followingCount how many accounts there are followed
 * @param followersCount how many accounts there follow
 */
public record DomainTiesJson(long followingCount, long followersCount) {}
