package social.anancus.core.login;

import social.anancus.core.instance.LocalUris;

/**
 * A local account as other servers meet it.
 *
 * @param id the account
 * @param username its name
 * @param numericUri which of the two forms its URI has
 * @param state whether it is shown
 * @param hidesFollows whether others do not see whom it follows and who follows it
 * @param counts how much it lists
 */
public record LocalProfile(
        long id, String username, boolean numericUri, State state, boolean hidesFollows, Counts counts) {
    /** Whether it is shown. */
    public enum State {
        /** It is. */
        SHOWN,
        /** Its owner has not confirmed the address, or waits for approval: nobody knows of it yet. */
        PENDING,
        /** Moderators have suspended it; that can be lifted. */
        SUSPENDED,
        /** It is gone for good. */
        DELETED
    }

    /**
     * How much it lists.
     *
     * @param statuses statuses and reblogs
     * @param following whom it follows
     * @param followers who follows it
     */
    public record Counts(long statuses, long following, long followers) {}

    /**
     * @return the URI of its actor
     */
    public String uri(LocalUris uris) {
        return numericUri ? uris.actorById(id) : uris.actorByName(username);
    }
}
