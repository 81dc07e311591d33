package social.anancus.core.login;

/** What becomes of a token that somebody shows. */
public sealed interface TokenCheck {
    /**
     * It counts.
     *
     * @param authentication who stands behind it
     */
    record Valid(Authentication authentication) implements TokenCheck {}

    /** There is no such token. */
    record Unknown() implements TokenCheck {}

    /** It counted once. */
    record Revoked() implements TokenCheck {}
}
