package social.anancus.api.streaming;

/**
 * What a subscription is to: subscriptions to the same channel get the same events.
 *
 * @param kind which stream
 * @param key whose or which: an account's id, a list's id, the compared form of a hashtag; empty for public streams
 */
record Channel(StreamKind kind, String key) {
    static Channel of(StreamKind kind, long id) {
        return new Channel(kind, Long.toString(id));
    }

    /** The id of the account or list. */
    long id() {
        return Long.parseLong(key);
    }
}
