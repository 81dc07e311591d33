package social.anancus.api.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Application;
import social.anancus.core.login.CreatedApplication;

/**
 * An application that has just been registered.
 *
 * @param id its id
 * @param name its name
 * @param website its home page; null for none
 * @param redirectUris where people may be sent back to
 * @param scopes what it may ask for
 * @param clientId by what it is known to the server
 * @param clientSecret its secret, shown this once
 */
record CreatedApplicationJson(
        String id,
        String name,
        @Nullable String website,
        List<String> redirectUris,
        List<String> scopes,
        String clientId,
        String clientSecret) {
    static CreatedApplicationJson of(CreatedApplication created) {
        Application application = created.application();
        return new CreatedApplicationJson(
                Long.toString(application.id()),
                application.name(),
                application.website(),
                application.redirectUris(),
                application.scopes().names(),
                application.clientId(),
                created.clientSecret());
    }
}
