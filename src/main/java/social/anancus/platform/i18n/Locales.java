package social.anancus.platform.i18n;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of the interface, and which of them suits a visitor. */
public final class Locales {
    /** Every language that has a bundle; the first has all texts. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** Real headers are far shorter; what is longer is not read. */
    private static final int MAX_HEADER = 1000;

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of(
            "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur",
            "yi");

    private Locales() {}

    /**
     * Picks the language for a request (RFC 9110, 12.5.4; look-up of RFC 4647, 3.4).
     *
     * @param acceptLanguage the header's value; may be absent or nonsense
     * @param fallback what holds where none of the wishes is there
     * @return one of {@link #SUPPORTED}, or the fallback
     */
    public static Locale best(@Nullable String acceptLanguage, Locale fallback) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_HEADER) {
            return fallback;
        }
        try {
            return lookup(Locale.LanguageRange.parse(acceptLanguage), fallback);
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }

    /**
     * Picks the language by a list of wishes, such as a user's settings.
     *
     * @param tags language tags, the dearest first; what is no tag is passed over
     * @param fallback what holds where none of the wishes is there
     * @return one of {@link #SUPPORTED}, or the fallback
     */
    public static Locale best(Collection<String> tags, Locale fallback) {
        for (String tag : tags) {
            Locale found = lookup(tag);
            if (found != null) {
                return found;
            }
        }
        return fallback;
    }

    private static @Nullable Locale lookup(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (Locale locale : SUPPORTED) {
            if (locale.getLanguage().equals(language)) {
                return locale;
            }
        }
        return null;
    }

    private static Locale lookup(List<Locale.LanguageRange> ranges, Locale fallback) {
        List<Locale.LanguageRange> wanted =
                ranges.stream().filter(range -> range.getWeight() > 0).toList();
        Locale found = wanted.isEmpty() ? null : Locale.lookup(wanted, SUPPORTED);
        return found == null ? fallback : found;
    }

    /**
     * Whether a language is written from right to left.
     *
     * @param locale any language, also one that the interface does not speak
     * @return true for Arabic, Hebrew and the like, and for any language in such a script
     */
    public static boolean isRightToLeft(Locale locale) {
        return locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }

    /**
     * @param locale any language
     * @return {@code rtl} or {@code ltr}, for HTML's {@code dir}
     */
    public static String direction(Locale locale) {
        return isRightToLeft(locale) ? "rtl" : "ltr";
    }
}
