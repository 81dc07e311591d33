package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * How two accounts stand to each other, as far as one may do something to the other.
 *
 * @param targetDomain the domain of the other; null here
 * @param locked whether the other decides who follows
 * @param suspended whether the other is suspended or deleted
 * @param moved whether the other has gone elsewhere
 * @param away whether the one has gone elsewhere
 * @param silenced whether the one is limited: then others decide
 * @param blocking whether either blocks the other, or the one the other's domain
 * @param following whether the one follows the other
 * @param requested whether the one has asked to
 * @param followingCount how many the one follows
 * @param followersCount how many follow the one
 */
record PairFacts(
        @Nullable String targetDomain,
        boolean locked,
        boolean suspended,
        boolean moved,
        boolean away,
        boolean silenced,
        boolean blocking,
        boolean following,
        boolean requested,
        long followingCount,
        long followersCount) {
    private static final long MOST_FOLLOWED = 7_500;
    private static final double RATIO = 1.1;

    boolean isLocal() {
        return targetDomain == null;
    }

    /** Whoever has many followers may follow a few more than those. */
    long mostFollowed() {
        return followingCount < MOST_FOLLOWED
                ? MOST_FOLLOWED
                : Math.max(MOST_FOLLOWED, Math.round(followersCount * RATIO));
    }
}
