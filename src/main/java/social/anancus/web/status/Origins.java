package social.anancus.web.status;

import org.jspecify.annotations.Nullable;

/** Addresses on other servers, which say what they like: only those of the web become links. */
final class Origins {
    private Origins() {}

    static boolean isWeb(@Nullable String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://"));
    }

    static @Nullable String orNull(@Nullable String address) {
        return isWeb(address) ? address : null;
    }
}
