/**
 * Pictures, sound and films that belong to statuses, and the pictures of profiles.
 *
 * <p>{@link social.anancus.core.media.UploadMedia} takes a file in, {@link social.anancus.core.media.MediaAttachment} is its
 * row, {@link social.anancus.core.media.MediaUrls} tells where people find it. What was uploaded is never shown: everything
 * is made anew by {@code platform.mediatools}. Files go only after the commit, by
 * {@link social.anancus.core.media.DeleteMediaBlobs}.
 */
package social.anancus.core.media;
