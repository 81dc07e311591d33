package social.anancus.api.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.NewApplication;

/**
 * The application to register.
 *
 * @param name its name
 * @param website its home page; null for none
 * @param redirectUris where people may be sent back to; null for the page that shows the code
 * @param scopes what it may ask for, with spaces between; null for {@code read}
 */
record NewApplicationJson(
        @Nullable String name,
        @Nullable String website,
        @Nullable List<String> redirectUris,
        @Nullable String scopes) {
    private static final List<String> OUT_OF_BAND = List.of("urn:ietf:wg:oauth:2.0:oob");

    NewApplication toCommand() {
        return new NewApplication(
                name == null ? "" : name, website, redirectUris == null ? OUT_OF_BAND : redirectUris, scopes, null);
    }
}
