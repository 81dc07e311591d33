package social.anancus.api.apps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Application;

/**
 * An application without its secret: Mastodon's entity Application.
 *
 * @param id its id
 * @param name its name
 * @param website its home page; null for none
 * @param scopes what it may ask for
 * @param redirectUris where people may be sent back to
 * @param redirectUri the same with newlines between (deprecated by 4.3)
 * @param vapidKey the server's public key for Web Push (deprecated by 4.3)
 */
public record ApplicationJson(
        String id,
        String name,
        @Nullable String website,
        List<String> scopes,
        List<String> redirectUris,
        String redirectUri,
        String vapidKey) {
    static ApplicationJson of(Application application, String vapidKey) {
        return new ApplicationJson(
                Long.toString(application.id()),
                application.name(),
                application.website(),
                application.scopes().names(),
                application.redirectUris(),
                String.join("\n", application.redirectUris()),
                vapidKey);
    }
}
