/**
 * What callers send. A resource method takes one record that implements {@link social.anancus.api.request.Params}; query
 * and body, whether JSON, a form or multipart, are bound to it as Mastodon binds them. Methods that read take single
 * parameters from {@link social.anancus.api.request.Query}.
 *
 * <p>Files lie in a folder of ours as {@link social.anancus.platform.upload.UploadedFile} and are gone after the request. What
 * the values mean is for the use cases.
 */
package social.anancus.api.request;
