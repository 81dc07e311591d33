package social.anancus.core.login;

import java.time.Instant;

/** What an application gets that asks for a token. */
public sealed interface TokenOutcome {
    /**
     * A token.
     *
     * @param token the token itself, shown this once
     * @param scopes what it may do
     * @param createdAt when it was issued
     */
    record Issued(String token, Scopes scopes, Instant createdAt) implements TokenOutcome {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Issued[" + scopes + "]";
        }
    }

    /**
     * None.
     *
     * @param error why
     */
    record Refused(OAuthError error) implements TokenOutcome {}
}
