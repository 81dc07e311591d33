package social.anancus.core.login;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.i18n.Locales;

/**
 * What a person chooses for reading, all of it.
 *
 * @param appearance how pages look
 * @param reading how others' statuses are shown
 * @param locale the language of the pages, one of {@link Locales#SUPPORTED}
 */
public record ReadingChange(Appearance appearance, UserSettings.Reading reading, String locale) {
    private static final Set<String> MEDIA = Set.of("default", "show_all", "hide_all");

    /**
     * The settings by their stored names; null takes one away.
     *
     * @throws Invalid if a word is none of those offered
     */
    Map<String, @Nullable Object> stored() {
        List<FieldError> mistakes = new ArrayList<>();
        check("color_scheme", appearance.scheme(), Appearance.SCHEMES, mistakes);
        check("density", appearance.density(), Appearance.DENSITIES, mistakes);
        check("counts", appearance.counts(), Appearance.COUNTS, mistakes);
        check("display_media", reading.displayMedia(), MEDIA, mistakes);
        if (!appearance.theme().matches("[a-z0-9-]{0,40}")) {
            mistakes.add(FieldError.invalid("theme"));
        }
        if (!Locales.SUPPORTED.contains(Locale.forLanguageTag(locale))) {
            mistakes.add(FieldError.notIncluded("locale"));
        }
        if (!appearance.zone().isEmpty() && !ZoneId.getAvailableZoneIds().contains(appearance.zone())) {
            mistakes.add(FieldError.notIncluded("time_zone"));
        }
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        stored.put("color_scheme", orNull(appearance.scheme()));
        stored.put("theme", orNull(appearance.theme()));
        stored.put("density", orNull(appearance.density()));
        stored.put("counts", orNull(appearance.counts()));
        stored.put("reduce_motion", appearance.still() ? true : null);
        stored.put("display_media", reading.displayMedia().equals("default") ? null : reading.displayMedia());
        stored.put("expand_content_warnings", reading.expandSpoilers() ? true : null);
        stored.put("auto_play", reading.autoplayGifs() ? true : null);
        return stored;
    }

    private static void check(String field, String word, Collection<String> offered, List<FieldError> mistakes) {
        if (!word.isEmpty() && !offered.contains(word)) {
            mistakes.add(FieldError.notIncluded(field));
        }
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }
}
