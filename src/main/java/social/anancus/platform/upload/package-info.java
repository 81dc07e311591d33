/**
 * Bodies with files: {@link social.anancus.platform.upload.MultipartForm} reads one in a single pass, texts to the caller and
 * each file to disk in small steps, where it lies in the folder of {@link social.anancus.platform.upload.Uploads} until the
 * request is over. What is too large or malformed is a {@link social.anancus.platform.upload.RefusedUploadException}.
 * It knows neither what a file holds nor how a surface answers.
 */
package social.anancus.platform.upload;
