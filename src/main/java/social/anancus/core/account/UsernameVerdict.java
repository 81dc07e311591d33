package social.anancus.core.account;

/** Whether a name may be taken by somebody who signs up. */
public enum UsernameVerdict {
    FREE,
    /** Only with a moderator's consent. */
    NEEDS_APPROVAL,
    RESERVED
}
