package social.anancus.api.request;

/**
 * Marks a record as the parameters of a resource method, which takes it as its only unannotated parameter: {@code
 * create(CreateStatusParams params)}. It is never null, whatever was sent.
 *
 * <p>Components are named in snake_case on the wire. Absent ones are null, 0 or false; use {@link
 * social.anancus.platform.json.Given} where absent and blank differ, records for {@code poll[options]}, lists for {@code
 * media_ids[]} and {@link social.anancus.platform.upload.UploadedFile} for files, which are thrown away unless a component wants them.
 */
public interface Params {}
