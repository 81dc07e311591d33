package social.anancus.api.apps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.login.NewApplication;

/**
 * The application that somebody wants to register.
 *
 * @param clientName its name
 * @param redirectUris where people may be sent back to: a text with white space between, or a list
 * @param scopes what it may ask for, with spaces between
 * @param website its home page
 */
public record NewAppParams(
        @Nullable String clientName,
        @Nullable JsonNode redirectUris,
        @Nullable String scopes,
        @Nullable String website) implements Params {
    NewApplication toCommand() {
        String name = clientName == null ? "" : clientName;
        return new NewApplication(
                name, website == null || website.isBlank() ? null : website, uris(redirectUris), scopes, null);
    }

    private static List<String> uris(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return List.of();
        }
        List<String> uris = new ArrayList<>();
        if (sent.isArray()) {
            sent.forEach(each -> uris.add(each.asText()));
        } else {
            uris.addAll(Arrays.asList(sent.asText().strip().split("\\s+")));
        }
        return uris.stream().filter(uri -> !uri.isBlank()).distinct().toList();
    }
}
