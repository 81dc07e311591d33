package social.anancus.core.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as its author sees it. Secret and token are shown once only, when they are made.
 *
 * @param id its id
 * @param name what people see on the consent page
 * @param website its home page; null for none
 * @param redirectUris where people may be sent back to
 * @param scopes what it may ask for
 * @param clientId its key
 */
public record OwnApplication(
        long id, String name, @Nullable String website, List<String> redirectUris, Scopes scopes, String clientId) {
    static OwnApplication of(Application application) {
        return new OwnApplication(
                application.id(),
                application.name(),
                application.website(),
                List.copyOf(application.redirectUris()),
                application.scopes(),
                application.clientId());
    }
}
