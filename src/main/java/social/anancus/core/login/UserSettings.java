package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen for writing, in the words of the API.
 *
 * @param defaultVisibility to whom new statuses go
 * @param defaultSensitive whether media are covered
 * @param defaultLanguage the language of new statuses
 * @param defaultQuotePolicy who may quote new statuses
 */
public record UserSettings(
        String defaultVisibility,
        boolean defaultSensitive,
        @Nullable String defaultLanguage,
        String defaultQuotePolicy) {}
