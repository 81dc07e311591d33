package social.anancus.platform.settings;

/** A setting holds a value that is not allowed. The message names the setting, the value and what is allowed. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message the setting, its value and what is allowed
     */
    public InvalidSettingException(String message) {
        super(message);
    }
}
