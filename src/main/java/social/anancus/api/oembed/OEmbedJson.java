package social.anancus.api.oembed;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a provider (https://oembed.com, 2.3.4), of the type {@code rich}.
 *
 * @param cacheAge for how many seconds it may be kept
 * @param html a frame with the post
 * @param width how wide it is
 * @param height how high it is; null where that depends on the post
 */
record OEmbedJson(
        String type,
        String version,
        String authorName,
        String authorUrl,
        String providerName,
        String providerUrl,
        int cacheAge,
        String html,
        int width,
        @Nullable Integer height) {}
