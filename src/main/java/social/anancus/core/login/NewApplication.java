package social.anancus.core.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application that is to be registered.
 *
 * @param name what people see on the consent page
 * @param website its home page; null for none
 * @param redirectUris where people may be sent back to
 * @param scopes what it may ask for, with spaces between; null for {@code read}
 * @param ownerAccountId the id of the account that registers it for itself; null for none
 */
public record NewApplication(
        String name,
        @Nullable String website,
        List<String> redirectUris,
        @Nullable String scopes,
        @Nullable Long ownerAccountId) {}
