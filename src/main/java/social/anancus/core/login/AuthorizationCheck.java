package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/** Whether an application may ask somebody for what it asks. */
public sealed interface AuthorizationCheck {
    /**
     * It may.
     *
     * @param applicationId the id of the application
     * @param name its name
     * @param website its home page; null for none
     * @param superapp whether it is the server's own, which needs no consent
     * @param redirectUri where to send the browser back to
     * @param scopes what it would be allowed to do
     */
    record Ready(
            long applicationId,
            String name,
            @Nullable String website,
            boolean superapp,
            String redirectUri,
            Scopes scopes)
            implements AuthorizationCheck {}

    /**
     * It may not; nobody is redirected, as the address may be anybody's.
     *
     * @param error why
     */
    record Refused(OAuthError error) implements AuthorizationCheck {}
}
