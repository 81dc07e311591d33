package social.anancus.core.account;

/** By how much the counters of one account change. */
record FollowCount(long accountId, long following, long followers) {
    FollowCount and(FollowCount other) {
        return new FollowCount(accountId, following + other.following, followers + other.followers);
    }
}
