package social.anancus.it.echo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.platform.json.Given;
import social.anancus.platform.upload.UploadedFile;

/** One parameter of each kind. */
public record EchoParams(
        @Nullable String text,
        boolean on,
        @Nullable Long id,
        @Nullable List<Long> mediaIds,
        @Nullable Poll poll,
        @Nullable List<Field> fieldsAttributes,
        Given<String> note,
        @Nullable UploadedFile file)
        implements Params {
    /** What stands in brackets. */
    public record Poll(@Nullable List<String> options, boolean multiple) {}

    /** What stands in brackets behind a number. */
    public record Field(@Nullable String name, @Nullable String value) {}
}
