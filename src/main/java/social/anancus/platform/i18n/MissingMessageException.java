package social.anancus.platform.i18n;

import java.util.Locale;

/** A text is in no bundle. Only {@link Messages#strict()} throws it. */
public final class MissingMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingMessageException(String key, Locale locale) {
        super("no text for the key " + key + " in messages_" + locale.toLanguageTag() + ".properties nor in English");
    }
}
