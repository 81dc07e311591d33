package social.anancus.api.apps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.CreatedApplication;

/**
 * An application that has just been registered, with its secret: Mastodon's entity CredentialApplication.
 *
 * @param id its id
 * @param name its name
 * @param website its home page; null for none
 * @param scopes what it may ask for
 * @param redirectUris where people may be sent back to
 * @param redirectUri the same with newlines between (deprecated by 4.3)
 * @param vapidKey the server's public key for Web Push (deprecated by 4.3)
 * @param clientId its client id
 * @param clientSecret its secret, shown this once
 * @param clientSecretExpiresAt when the secret ends: 0 for never
 */
public record CredentialApplicationJson(
        String id,
        String name,
        @Nullable String website,
        List<String> scopes,
        List<String> redirectUris,
        String redirectUri,
        String vapidKey,
        String clientId,
        String clientSecret,
        long clientSecretExpiresAt) {
    static CredentialApplicationJson of(CreatedApplication created, String vapidKey) {
        ApplicationJson plain = ApplicationJson.of(created.application(), vapidKey);
        return new CredentialApplicationJson(
                plain.id(),
                plain.name(),
                plain.website(),
                plain.scopes(),
                plain.redirectUris(),
                plain.redirectUri(),
                vapidKey,
                created.application().clientId(),
                created.clientSecret(),
                0);
    }
}
