package social.anancus.core.login;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.json.Given;

/**
 * What a person chooses for writing. What is absent stays, what is null goes back to the default.
 *
 * @param visibility to whom new statuses go: {@code public}, {@code unlisted}, {@code private} or {@code direct}
 * @param sensitive whether media are covered
 * @param language the language of new statuses
 * @param quotePolicy who may quote new statuses: {@code public}, {@code followers} or {@code nobody}
 * @param noindex whether search engines are asked to stay away
 */
public record UserSettingsChange(
        Given<String> visibility,
        Given<Boolean> sensitive,
        Given<String> language,
        Given<String> quotePolicy,
        Given<Boolean> noindex) {
    /** Nothing. */
    public static final UserSettingsChange NONE =
            new UserSettingsChange(Given.absent(), Given.absent(), Given.absent(), Given.absent(), Given.absent());

    private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");
    private static final Set<String> QUOTE_POLICIES = Set.of("public", "followers", "nobody");
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z]{2,8})?";

    /**
     * The settings by their stored names; null takes one away.
     *
     * @throws Invalid if a word is none of those offered
     */
    Map<String, @Nullable Object> stored() {
        List<FieldError> mistakes = new ArrayList<>();
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        if (visibility.isPresent()) {
            check(visibility.value(), VISIBILITIES, "default_privacy", mistakes);
            stored.put("default_privacy", blankToNull(visibility.value()));
        }
        if (sensitive.isPresent()) {
            stored.put("default_sensitive", sensitive.value());
        }
        if (language.isPresent()) {
            String code = blankToNull(language.value());
            if (code != null && !code.matches(LANGUAGE)) {
                mistakes.add(FieldError.invalid("default_language"));
            }
            stored.put("default_language", code);
        }
        if (quotePolicy.isPresent()) {
            check(quotePolicy.value(), QUOTE_POLICIES, "default_quote_policy", mistakes);
            stored.put("default_quote_policy", blankToNull(quotePolicy.value()));
        }
        if (noindex.isPresent()) {
            stored.put("noindex", noindex.value());
        }
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        return stored;
    }

    private static void check(@Nullable String word, Set<String> offered, String field, List<FieldError> mistakes) {
        String chosen = blankToNull(word);
        if (chosen != null && !offered.contains(chosen)) {
            mistakes.add(FieldError.notIncluded(field));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
