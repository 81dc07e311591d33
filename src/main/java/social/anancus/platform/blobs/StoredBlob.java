package social.anancus.platform.blobs;

import java.time.Instant;

/**
 * One entry of a listing.
 *
 * @param key its name
 * @param size its length in bytes
 * @param lastModified when it was stored
 */
public record StoredBlob(BlobKey key, long size, Instant lastModified) {}
