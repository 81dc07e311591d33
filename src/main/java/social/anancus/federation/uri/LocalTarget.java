package social.anancus.federation.uri;

/** What an address of this server names. That it names something does not mean that there is such a thing. */
public sealed interface LocalTarget {
    /** Whose it is: actors have one of two forms, and the page of a profile is a third. */
    sealed interface Owner {
        /**
         * By {@code /ap/users/{id}}.
         *
         * @param accountId the id of an account
         */
        record ById(long accountId) implements Owner {}

        /**
         * By {@code /users/{username}} or {@code /@{username}}.
         *
         * @param username as it stands in the address
         */
        record ByName(String username) implements Owner {}
    }

    /** What an account lists, and where it receives. */
    enum CollectionKind {
        INBOX,
        OUTBOX,
        FOLLOWERS,
        FOLLOWING,
        FEATURED,
        FEATURED_TAGS
    }

    /** What hangs on a status. */
    enum StatusCollectionKind {
        REPLIES,
        LIKES,
        SHARES
    }

    /** What an account does and tells others of, other than with statuses. */
    enum DeedKind {
        /** Numbered by the row of {@code follow} or {@code follow_request}. */
        FOLLOW,
        /** Numbered as the follow. */
        ACCEPT_OF_FOLLOW,
        /** Numbered as the follow. */
        REJECT_OF_FOLLOW,
        /** Numbered by the row of {@code account_block}. */
        BLOCK,
        /** Numbered by the row of {@code favourite}. */
        LIKE,
        /** Numbered by the row of {@code poll_vote}: the object. */
        VOTE,
        /** The activity around a {@link #VOTE}. */
        VOTE_ACTIVITY
    }

    /** A local account, by its actor or its page. */
    record Actor(Owner owner) implements LocalTarget {}

    /** The actor that stands for the server. */
    record InstanceActor() implements LocalTarget {}

    /** The key of a local account. */
    record Key(Owner owner) implements LocalTarget {}

    /** The key of the actor that stands for the server. */
    record InstanceKey() implements LocalTarget {}

    /** The inbox that all share. */
    record SharedInbox() implements LocalTarget {}

    /** A status of a local account. */
    record Status(Owner owner, long statusId) implements LocalTarget {}

    /** The activity that made a status or reblog. */
    record StatusActivity(Owner owner, long statusId) implements LocalTarget {}

    /** What hangs on a status of a local account. */
    record StatusCollection(Owner owner, long statusId, StatusCollectionKind kind) implements LocalTarget {}

    /** What a local account lists. */
    record Collection(Owner owner, CollectionKind kind) implements LocalTarget {}

    /** That a status of a local account may be quoted by another one. */
    record QuoteAuthorization(Owner owner, long quoteId) implements LocalTarget {}

    /** Something that a local account did. */
    record Deed(Owner owner, DeedKind kind, long number) implements LocalTarget {}

    /** A conversation that began here. */
    record Conversation(long conversationId) implements LocalTarget {}
}
