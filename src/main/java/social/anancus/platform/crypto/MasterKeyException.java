package social.anancus.platform.crypto;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key file for secrets in the database cannot be used. The message names the file and says what to do. */
public final class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MasterKeyException(Path file, String reason, @Nullable Throwable cause) {
        super("the key file " + file + " cannot be used: " + reason, cause);
    }
}
