package social.anancus.it.echo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was understood. */
public record EchoJson(
        @Nullable String text,
        boolean on,
        @Nullable Long id,
        @Nullable List<Long> mediaIds,
        EchoParams.@Nullable Poll poll,
        @Nullable List<EchoParams.Field> fieldsAttributes,
        boolean noteGiven,
        @Nullable String note,
        @Nullable FileJson file) {
    /** What is known of a file. */
    public record FileJson(
            String path, String name, @Nullable String type, long size, String sha256) {}
}
