package social.anancus.core.policing;

/** How far a domain is kept away. */
public enum Severity {
    /** Not at all; only what is said beside, such as that its media are not taken. */
    NOOP,
    /** Its accounts are limited: only who follows them comes across them. */
    SILENCE,
    /** There is nothing to do with it: nothing comes in, nothing goes out. */
    SUSPEND
}
