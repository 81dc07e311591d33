package social.anancus.core.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RemoteEmoji;

/**
 * All that an actor document of another server gives, checked and within limits: texts are plain or sanitised, addresses are
 * absolute http(s) and on hosts that may speak for the actor.
 *
 * @param uri the actor's id
 * @param handle by which people know it
 * @param profile what it shows; its note and the values of its fields are safe HTML, its images have remote addresses only
 * @param addresses where it is reached and read
 * @param keys its public keys, all of them
 * @param moves other accounts of the same person
 * @param memorial whether it remembers somebody who has died
 * @param suspended whether its server has suspended it
 * @param published when it was made; null where it does not say
 * @param counts what its server counts
 * @param emojis the custom emojis in its texts
 */
public record RemoteProfile(
        String uri,
        Handle handle,
        Profile profile,
        Addresses addresses,
        List<Key> keys,
        Moves moves,
        boolean memorial,
        boolean suspended,
        @Nullable Instant published,
        Counts counts,
        List<RemoteEmoji> emojis) {
    public RemoteProfile {
        keys = List.copyOf(keys);
        emojis = List.copyOf(emojis);
    }

    /**
     * A handle, proven by WebFinger.
     *
     * @param username as written, at most 2048 characters
     * @param domain in lower-case ASCII form, never ours
     */
    public record Handle(String username, String domain) {}

    /**
     * Where an actor is reached and read.
     *
     * @param url the page for people
     * @param inbox where activities go
     * @param sharedInbox where those for several of its server go
     * @param outbox what it has written
     * @param followers who follows it
     * @param following whom it follows
     * @param featured what it has pinned
     * @param featuredTags the hashtags that it features
     */
    public record Addresses(
            @Nullable String url,
            String inbox,
            @Nullable String sharedInbox,
            @Nullable String outbox,
            @Nullable String followers,
            @Nullable String following,
            @Nullable String featured,
            @Nullable String featuredTags) {}

    /**
     * A public key.
     *
     * @param id its URI, on the host of the actor
     * @param type what it is for
     * @param pem the key as PEM
     */
    public record Key(String id, KeyType type, String pem) {}

    /**
     * Other accounts of the same person.
     *
     * @param alsoKnownAs URIs of actors that may move to this one
     * @param movedTo the URI of the actor to which this one has moved; null where it has not
     */
    public record Moves(List<String> alsoKnownAs, @Nullable String movedTo) {
        /** None. */
        public static final Moves NONE = new Moves(List.of(), null);

        public Moves {
            alsoKnownAs = List.copyOf(alsoKnownAs);
        }
    }

    /**
     * What another server counts; null where it does not tell. A hint only.
     *
     * @param statuses how much it has written
     * @param following how many it follows
     * @param followers how many follow it
     */
    public record Counts(
            @Nullable Long statuses,
            @Nullable Long following,
            @Nullable Long followers) {
        /** Nothing is known. */
        public static final Counts UNKNOWN = new Counts(null, null, null);
    }
}
