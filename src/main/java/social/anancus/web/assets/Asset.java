package social.anancus.web.assets;

import org.jspecify.annotations.Nullable;

/**
 * One file.
 *
 * @param type its media type
 * @param content what is in it
 * @param gzipped the same, compressed; null where that saves nothing
 */
record Asset(String type, byte[] content, byte @Nullable [] gzipped) {}
