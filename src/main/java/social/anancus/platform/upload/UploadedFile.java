package social.anancus.platform.upload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a request.
 *
 * @param path where it lies; it is deleted after the request unless it was moved away
 * @param name how the caller calls it, without folders; never a name for a file of ours
 * @param type what the caller says that it is; nothing to rely on
 * @param size its length in bytes
 */
@JsonDeserialize(using = UploadedFile.OnlyFromUploads.class)
public record UploadedFile(Path path, String name, @Nullable String type, long size) {
    /** Takes files that the server has put into the tree; a caller's JSON that looks like one counts as absent. */
    static final class OnlyFromUploads extends JsonDeserializer<UploadedFile> {
        @Override
        @SuppressWarnings("NullAway") // Jackson's contract allows null
        public @Nullable UploadedFile deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            Object value = parser.getEmbeddedObject();
            parser.skipChildren();
            return value instanceof UploadedFile file ? file : null;
        }
    }
}
