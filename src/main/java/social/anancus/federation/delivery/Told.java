package social.anancus.federation.delivery;

/** Everything that other servers are told. {@code FEDERATION.md} lists it and is compared with this by a test. */
enum Told {
    STATUS("Create", "Note, Question", Audience.REACH),
    REBLOG("Announce", "Note", "followers, and the author of what is shared"),
    EDIT("Update", "Note, Question", Audience.CHANGE),
    POLL("Update", "Question", Audience.CHANGE + ", and who voted; three minutes after votes, and when the poll ends"),
    DELETION("Delete", "Tombstone", "everybody who may have it, also those who have reacted to a status for followers"),
    UNREBLOG("Undo", "Announce", "followers, and the author of what was shared"),
    VOTE("Create", "Note", "the author of the poll"),
    FAVOURITE("Like", "Note", "the author"),
    UNFAVOURITE("Undo", "Like", "the author"),
    FOLLOW("Follow", "actor", Audience.ONE),
    UNFOLLOW("Undo", "Follow", Audience.ONE),
    ACCEPT("Accept", "Follow", Audience.ONE),
    REJECT("Reject", "Follow", Audience.ONE),
    BLOCK("Block", "actor", Audience.ONE),
    UNBLOCK("Undo", "Block", Audience.ONE),
    PIN("Add, Remove", "Note", Audience.FOLLOWERS),
    TAG("Add, Remove", "Hashtag", Audience.FOLLOWERS),
    PROFILE(
            "Update",
            "actor",
            "followers, and whom the account mentioned or asked to follow in the last two days; five seconds after the change"),
    MOVE("Move", "actor", "followers, and who blocks the account"),
    ACCOUNT_DELETION("Delete", "actor", "all servers that are known, without hurry"),
    REPORT("Flag", "actor, Note", "the account that was reported, in the name of the server");

    private final String activity;
    private final String object;
    private final String audience;

    Told(String activity, String object, String audience) {
        this.activity = activity;
        this.object = object;
        this.audience = audience;
    }

    /** The type of the activity. */
    String activity() {
        return activity;
    }

    /** The type of its object. */
    String object() {
        return object;
    }

    /** Who gets it, in words. */
    String audience() {
        return audience;
    }

    Lane lane() {
        return this == ACCOUNT_DELETION ? Lane.UNHURRIED : Lane.USUAL;
    }

    /** Words that occur more than once. */
    private static final class Audience {
        static final String FOLLOWERS = "followers";
        static final String ONE = "the other account";
        static final String REACH =
                "followers and mentioned; if open also the author of what is answered or quoted, and the"
                        + " followers of a local author who is answered; if direct only those mentioned, each in their own inbox";
        static final String CHANGE = "as Create; if open also who shared, favourited, answered or quoted it";

        private Audience() {}
    }
}
