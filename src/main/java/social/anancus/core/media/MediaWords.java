package social.anancus.core.media;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.text.PlainText;

/**
 * What its owner says of an attachment.
 *
 * @param description what is to be seen or heard; null for nothing said
 * @param focus where the eye should rest; null for nowhere in particular
 */
public record MediaWords(
        @Nullable String description, @Nullable Focus focus) {
    /**
     * @throws Invalid if the description is too long
     */
    public MediaWords {
        description = clean(description);
    }

    /**
     * @param text as sent; may be null
     * @return without what cannot be stored and without white space at the ends; null where nothing is left
     * @throws Invalid if it is too long
     */
    public static @Nullable String clean(@Nullable String text) {
        String clean = text == null ? "" : PlainText.stripControl(text).strip();
        if (clean.codePointCount(0, clean.length()) > MediaLimits.DESCRIPTION) {
            throw new Invalid("Validation failed: Description is too long (maximum is " + MediaLimits.DESCRIPTION
                    + " characters)");
        }
        return clean.isEmpty() ? null : clean;
    }
}
