/**
 * Files that people upload and that come from other servers, stored under names that only the server makes.
 *
 * <p>{@link social.anancus.platform.blobs.Blobs} is the store, {@link social.anancus.platform.blobs.FileBlobs} keeps it in a
 * folder. A caller sees a {@link social.anancus.platform.blobs.BlobKey}, never a path. What is inside of a file, and who may
 * see it, is not decided here.
 */
package social.anancus.platform.blobs;
