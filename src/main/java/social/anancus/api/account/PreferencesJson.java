package social.anancus.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.UserSettings;

/** The entity Preferences: what the person has chosen for writing and reading. */
public record PreferencesJson(
        @JsonProperty("posting:default:visibility") String visibility,
        @JsonProperty("posting:default:sensitive") boolean sensitive,
        @JsonProperty("posting:default:language") @Nullable String language,
        @JsonProperty("posting:default:quote_policy") String quotePolicy,
        @JsonProperty("reading:expand:media") String media,
        @JsonProperty("reading:expand:spoilers") boolean spoilers,
        @JsonProperty("reading:autoplay:gifs") boolean gifs) {
    static PreferencesJson of(UserSettings settings) {
        return new PreferencesJson(
                settings.defaultVisibility(),
                settings.defaultSensitive(),
                settings.defaultLanguage(),
                settings.defaultQuotePolicy(),
                settings.reading().displayMedia(),
                settings.reading().expandSpoilers(),
                settings.reading().autoplayGifs());
    }
}
