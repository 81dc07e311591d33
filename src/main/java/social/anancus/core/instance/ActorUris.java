package social.anancus.core.instance;

import java.time.Instant;

/**
 * The addresses that follow from an account's own: where it receives, what it lists, and what the things that it does are
 * called. All of them begin with the account's URI, so they never collide with those of another one.
 *
 * @param actor the URI of a local account, or of the server itself
 */
public record ActorUris(String actor) {
    /**
     * @return where other servers send what is meant for it
     */
    public String inbox() {
        return actor + "/inbox";
    }

    public String outbox() {
        return actor + "/outbox";
    }

    public String followers() {
        return actor + "/followers";
    }

    public String following() {
        return actor + "/following";
    }

    /**
     * @return the pinned statuses
     */
    public String featured() {
        return actor + "/collections/featured";
    }

    /**
     * @return the hashtags on its profile
     */
    public String featuredTags() {
        return actor + "/collections/tags";
    }

    /**
     * @return the id of its public key
     */
    public String key() {
        return actor + "#main-key";
    }

    /**
     * @param quoteId a quote, by a status anywhere, of a status of this account
     * @return the URI of the approval
     */
    public String quoteAuthorization(long quoteId) {
        return actor + "/quote_authorizations/" + quoteId;
    }

    /**
     * @param rowId the row of {@code follow} or {@code follow_request}
     */
    public String follow(long rowId) {
        return actor + "#follows/" + rowId;
    }

    /**
     * @param rowId the row of {@code follow} or {@code follow_request} that is accepted
     */
    public String acceptOfFollow(long rowId) {
        return actor + "#accepts/follows/" + rowId;
    }

    /**
     * @param rowId the row of {@code follow} or {@code follow_request} that is rejected
     */
    public String rejectOfFollow(long rowId) {
        return actor + "#rejects/follows/" + rowId;
    }

    /**
     * @param rowId the row of {@code account_block}
     */
    public String block(long rowId) {
        return actor + "#blocks/" + rowId;
    }

    /**
     * @param rowId the row of {@code favourite}
     */
    public String like(long rowId) {
        return actor + "#likes/" + rowId;
    }

    /**
     * @param rowId the row of {@code poll_vote}
     */
    public String vote(long rowId) {
        return actor + "#votes/" + rowId;
    }

    /**
     * @param number tells this move from others of the account
     */
    public String move(long number) {
        return actor + "#moves/" + number;
    }

    /**
     * @param when the time of a change of its profile
     */
    public String update(Instant when) {
        return update(actor, when);
    }

    /**
     * @param object what was changed
     * @param when the time of the change
     * @return the URI of the activity that tells of it
     */
    public static String update(String object, Instant when) {
        return object + "#updates/" + when.toEpochMilli();
    }

    /**
     * @param object what is gone: a status, or an account
     * @return the URI of the activity that tells of it
     */
    public static String delete(String object) {
        return object + "#delete";
    }

    /**
     * @param activity the URI of something that an account did
     * @return the URI of the activity that takes it back
     */
    public static String undo(String activity) {
        return activity + "/undo";
    }

    /**
     * @param listId the row that says what stands in a list of the account
     * @param when the time
     * @return the URI of the activity that tells of it
     */
    public String listChange(long listId, Instant when) {
        return actor + "#lists/" + listId + "/" + when.toEpochMilli();
    }
}
