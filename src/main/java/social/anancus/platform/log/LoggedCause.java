package social.anancus.platform.log;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a throwable in the log: same name, same stack, but a message of one line. Messages of exceptions often quote
 * what a caller sent, and a handler would write them as they are.
 */
final class LoggedCause extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 16;

    private final String text;

    private LoggedCause(String text, StackTraceElement[] stack, @Nullable Throwable cause) {
        super(text, cause, true, true);
        this.text = text;
        setStackTrace(stack);
    }

    static LoggedCause of(Throwable throwable) {
        return of(throwable, 0);
    }

    private static LoggedCause of(Throwable throwable, int depth) {
        Throwable cause = throwable.getCause();
        LoggedCause own = new LoggedCause(
                describe(throwable),
                throwable.getStackTrace(),
                cause == null || depth >= DEEPEST ? null : of(cause, depth + 1));
        if (depth < DEEPEST) {
            for (Throwable suppressed : throwable.getSuppressed()) {
                own.addSuppressed(of(suppressed, DEEPEST));
            }
        }
        return own;
    }

    private static String describe(Throwable throwable) {
        StringBuilder result = new StringBuilder(throwable.getClass().getName());
        String message = throwable.getMessage();
        if (message != null) {
            result.append(": ");
            LogLine.escape(message, result);
        }
        return result.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
