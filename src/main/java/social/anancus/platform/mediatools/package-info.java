/**
 * Pictures, sound and films of strangers, read by programs that are not this one.
 *
 * <p>{@link social.anancus.platform.mediatools.MediaFormat} tells by its bytes what a file is,
 * {@link social.anancus.platform.mediatools.ImageHeader} how large a picture says it is, and only then may
 * {@link social.anancus.platform.mediatools.MediaTools} have it decoded, by a process with limits. No decoder runs in this
 * process.
 */
package social.anancus.platform.mediatools;
