package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a token or a session that counts.
 *
 * @param credential what was shown
 * @param scopes what it may do
 * @param person for whom the application acts; null where it acts for itself
 */
public record Authentication(
        Credential credential, Scopes scopes, @Nullable Person person) {
    /**
     * For what only applications may do: the scopes of a session lead nowhere near it.
     *
     * @return the id of the application that sent the token
     * @throws IllegalStateException if a page of this server calls
     */
    public long applicationId() {
        return switch (credential) {
            case Credential.Token token -> token.applicationId();
            case Credential.Session session -> throw new IllegalStateException("a page is no application");
        };
    }

    /**
     * Somebody who has a login here.
     *
     * @param userId the id of the login
     * @param accountId the id of the account
     * @param state whether the login may be used
     * @param permissions the bits of all that the role allows
     * @param locale the language
     */
    public record Person(long userId, long accountId, LoginState state, long permissions, String locale) {
        /**
         * @return whether the role allows it
         */
        public boolean may(Permission permission) {
            return (permissions & permission.bit()) != 0;
        }
    }
}
