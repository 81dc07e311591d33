package social.anancus.platform.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * A class's log. Each method takes a constant text and then pairs of a key and its value:
 * {@code log.info("delivered", "inbox", inbox, "status", 202)} writes
 * {@code delivered inbox=https://remote.example/inbox status=202 request=...}.
 *
 * <p>Values that could be mistaken for something else are quoted, control characters in them are escaped, and values under
 * keys that speak of tokens, passwords or secrets are never written.
 */
public final class Log {
    private final Logger logger;

    Log(Logger logger) {
        this.logger = logger;
    }

    /**
     * @param type the class that logs
     * @return its log
     */
    public static Log of(Class<?> type) {
        return new Log(System.getLogger(type.getName()));
    }

    /**
     * @param text what happened, for those who look for a fault
     * @param pairs keys and values in turn
     */
    public void debug(String text, @Nullable Object... pairs) {
        write(Level.DEBUG, text, null, pairs);
    }

    /**
     * @param text what happened, for the admin
     * @param pairs keys and values in turn
     */
    public void info(String text, @Nullable Object... pairs) {
        write(Level.INFO, text, null, pairs);
    }

    /**
     * @param text what went wrong but was dealt with
     * @param pairs keys and values in turn
     */
    public void warn(String text, @Nullable Object... pairs) {
        write(Level.WARNING, text, null, pairs);
    }

    /**
     * @param text what went wrong but was dealt with
     * @param cause why, with its stack
     * @param pairs keys and values in turn
     */
    public void warn(String text, Throwable cause, @Nullable Object... pairs) {
        write(Level.WARNING, text, cause, pairs);
    }

    /**
     * @param text what somebody must look at
     * @param pairs keys and values in turn
     */
    public void error(String text, @Nullable Object... pairs) {
        write(Level.ERROR, text, null, pairs);
    }

    /**
     * @param text what somebody must look at
     * @param cause why, with its stack
     * @param pairs keys and values in turn
     */
    public void error(String text, Throwable cause, @Nullable Object... pairs) {
        write(Level.ERROR, text, cause, pairs);
    }

    private void write(Level level, String text, @Nullable Throwable cause, @Nullable Object... pairs) {
        if (!logger.isLoggable(level)) {
            return;
        }
        String line = LogLine.of(text, RequestId.current().orElse(null), pairs);
        if (cause == null) {
            logger.log(level, line);
        } else {
            logger.log(level, line, LoggedCause.of(cause));
        }
    }
}
