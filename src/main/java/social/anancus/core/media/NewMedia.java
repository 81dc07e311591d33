package social.anancus.core.media;

import org.jspecify.annotations.Nullable;

/**
 * An upload to write down.
 *
 * @param accountId whose it is
 * @param made its files; null if they are still to be made
 * @param type what it will be
 * @param uploadKey where it lies as uploaded; null if its files are made
 * @param byJob whether a job makes its files
 * @param words what its owner says of it
 * @param thumbnail the picture its owner chose for it; null for none
 * @param thumbnailHash the hash of that picture's colours
 */
public record NewMedia(
        long accountId,
        @Nullable ProcessedMedia made,
        MediaType type,
        @Nullable String uploadKey,
        boolean byJob,
        MediaWords words,
        @Nullable MediaFile thumbnail,
        @Nullable String thumbnailHash) {}
