package social.anancus.platform.error;

/** An outcome to tell the caller about. The message is for the caller's eyes; it holds no secret and no detail inside. */
public abstract sealed class ExpectedException extends RuntimeException
        permits NotFound, NotPermitted, Invalid, Conflict, TooMany, RemoteUnavailable {
    private static final long serialVersionUID = 1L;

    /** The stack is left out: these are answers, made often, and nobody looks for a bug behind them. */
    ExpectedException(String message) {
        super(message, null, false, false);
    }
}
