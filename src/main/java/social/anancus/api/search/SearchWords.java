package social.anancus.api.search;

import org.jspecify.annotations.Nullable;
import social.anancus.core.search.ResolveAddress;

/**
 * What is looked for.
 *
 * @param text what was typed
 * @param type {@code accounts}, {@code hashtags}, {@code statuses}; null for all
 * @param resolve whether addresses are followed
 */
record SearchWords(String text, @Nullable String type, boolean resolve) {
    boolean isAddress() {
        return resolve && ResolveAddress.isAddress(text);
    }

    boolean wants(String kind) {
        return type == null || type.isEmpty() || type.equals(kind);
    }

    boolean wantsAccounts() {
        return wants("accounts") && !text.startsWith("#") && !(text.contains("@") && text.contains(" "));
    }

    boolean wantsHashtags() {
        return wants("hashtags") && !text.contains("@");
    }
}
