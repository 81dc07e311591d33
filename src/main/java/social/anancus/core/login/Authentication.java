package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a valid token.
 *
 * @param tokenId the id of the token
 * @param applicationId the id of the application that sent it
 * @param scopes what it may do
 * @param person for whom the application acts; null where it acts for itself
 */
public record Authentication(
        long tokenId,
        long applicationId,
        Scopes scopes,
        @Nullable Person person) {
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
