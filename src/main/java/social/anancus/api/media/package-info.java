/**
 * Uploads in Mastodon's API ({@code /api/v1/media}, {@code /api/v2/media}) and the stored files themselves.
 *
 * <p>{@link social.anancus.api.media.MediaAttachmentJson} is how an attachment looks wherever it appears. What is taken
 * and what is made of it is for {@code core.media} to decide.
 */
package social.anancus.api.media;
