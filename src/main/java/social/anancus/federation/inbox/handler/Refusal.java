package social.anancus.federation.inbox.handler;

import java.util.Locale;

/** Why an activity has no effect. The code stands in the log. */
enum Refusal {
    /** It is no object with a type, an actor and something that it is about. */
    MALFORMED,
    /** Its type, or its type on such an object, means nothing here. */
    MEANS_NOTHING,
    /** Another than its actor has signed it: nobody vouches for it. */
    NOT_SIGNED_BY_ACTOR,
    /** It claims to come from this server. */
    ACTOR_IS_LOCAL,
    /** Its actor is suspended, or gone. */
    ACTOR_SUSPENDED,
    /** Its actor's server is blocked. */
    DOMAIN_SUSPENDED,
    /** Its actor does not own what it would change. */
    NOT_THE_OWNER,
    /** It speaks for an object of another origin. */
    FOREIGN_ORIGIN,
    /** It is about something that is not here and need not be. */
    UNKNOWN_OBJECT,
    /** Its actor may not see or do that: to the outside the same as unknown. */
    NOT_FOR_THE_ACTOR,
    /** Nobody here follows its actor or is addressed. */
    NOT_RELATED,
    /** What it brings was deleted or undone before. */
    GONE_BEFORE,
    /** Something newer is here. */
    STALE,
    /** Its actor's server does the same too often. */
    TOO_OFTEN,
    /** Reports of its actor's server are not taken. */
    REPORTS_REJECTED,
    /** The other side does not confirm it. */
    NOT_CONFIRMED;

    /**
     * @return the word in the log
     */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
