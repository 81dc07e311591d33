package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen for writing and reading, in the words of the API, with the defaults where nothing was chosen.
 *
 * @param defaultVisibility to whom new statuses go
 * @param defaultSensitive whether media are covered
 * @param defaultLanguage the language of new statuses
 * @param defaultQuotePolicy who may quote new statuses
 * @param chosenLanguage the language of new statuses if one was chosen; null for that of the pages
 * @param reading how others' statuses are shown
 */
public record UserSettings(
        String defaultVisibility,
        boolean defaultSensitive,
        @Nullable String defaultLanguage,
        String defaultQuotePolicy,
        @Nullable String chosenLanguage,
        Reading reading) {
    /** Of somebody without a login. */
    static final UserSettings USUAL =
            new UserSettings("public", false, null, "public", null, new Reading("default", false, false));

    /**
     * How others' statuses are shown.
     *
     * @param displayMedia which media are shown: {@code default} (not the covered ones), {@code show_all}, {@code hide_all}
     * @param expandSpoilers whether texts behind warnings are shown
     * @param autoplayGifs whether pictures move by themselves
     */
    public record Reading(String displayMedia, boolean expandSpoilers, boolean autoplayGifs) {}
}
