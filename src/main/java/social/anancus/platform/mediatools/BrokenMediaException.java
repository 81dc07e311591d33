package social.anancus.platform.mediatools;

import java.io.IOException;

/** A file is not what its first bytes say. */
public final class BrokenMediaException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong with it, for the log
     */
    public BrokenMediaException(String message) {
        super(message);
    }
}
