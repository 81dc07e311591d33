package social.anancus.federation.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the type of a picture of ours by the end of its address, which the server itself has given. */
public final class PictureTypes {
    private static final Map<String, String> BY_ENDING = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "webp", "image/webp");

    private PictureTypes() {}

    /**
     * @param url the address of a picture of ours
     * @return its type; null where the end of the address does not tell
     */
    public static @Nullable String of(String url) {
        return BY_ENDING.get(url.substring(url.lastIndexOf('.') + 1));
    }
}
