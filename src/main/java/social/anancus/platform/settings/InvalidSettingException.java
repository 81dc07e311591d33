package social.anancus.platform.settings;

/** A setting holds a value that is not allowed. The message names the setting, the value and what is allowed. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String message) {
        super(message);
    }
}
