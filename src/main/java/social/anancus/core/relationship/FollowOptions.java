package social.anancus.core.relationship;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;

/**
 * How somebody follows. What is null stays as it is; where it has never been said, the default counts.
 *
 * @param reblogs whether reblogs show, by default they do
 * @param notifying whether each status makes a notification, by default none does
 * @param languages only statuses in these languages; empty for all, which is the default
 */
public record FollowOptions(
        @Nullable Boolean reblogs,
        @Nullable Boolean notifying,
        @Nullable List<String> languages) {
    /** All defaults. */
    public static final FollowOptions USUAL = new FollowOptions(null, null, null);

    private static final int MOST_LANGUAGES = 100;

    boolean reblogsOrDefault() {
        return reblogs == null || reblogs;
    }

    boolean notifyingOrDefault() {
        return notifying != null && notifying;
    }

    boolean isEmpty() {
        return reblogs == null && notifying == null && languages == null;
    }

    /**
     * @throws Invalid if a language is none of ISO 639
     */
    void check() {
        if (languages != null
                && (languages.size() > MOST_LANGUAGES || !languages.stream().allMatch(FollowOptions::isLanguage))) {
            throw new Invalid(FieldError.invalid("languages"));
        }
    }

    /** Known by its two letters, or three letters, perhaps with a region or script behind. */
    private static boolean isLanguage(String code) {
        if (!code.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?")) {
            return false;
        }
        String language = code.split("-", 2)[0];
        return language.length() == 3 || List.of(Locale.getISOLanguages()).contains(language);
    }
}
