package social.anancus.core.relationship;

/**
 * Somebody whom a person may want to follow.
 *
 * @param accountId whom
 * @param source why
 */
public record Suggestion(long accountId, Source source) {
    /** Why somebody is suggested. */
    public enum Source {
        /** Some of those whom the person follows do. */
        FRIENDS_OF_FRIENDS,
        /** Many do. */
        MOST_FOLLOWED
    }
}
