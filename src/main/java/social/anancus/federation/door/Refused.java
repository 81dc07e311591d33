package social.anancus.federation.door;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request of another server is turned away. The message is for that server's admin and holds no secret. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration LATER = Duration.ofSeconds(30);

    /** Why, and with which status. The name stands in the log. */
    public enum Reason {
        /** The request or a header of it breaks its grammar. */
        MALFORMED(400),
        /** It is not signed, or not well enough, or by nobody that could be confirmed. */
        NOT_SIGNED(401),
        /** Nobody confirms the key with which it is signed. */
        UNKNOWN_KEY(401),
        /** We have nothing to do with that server. */
        DOMAIN_BLOCKED(403),
        /** Who it is for, or from, is suspended here. */
        SUSPENDED(403),
        /** There is nobody here by that name. */
        NOT_FOUND(404),
        /** There was somebody, who is gone for good. */
        GONE(410),
        /** The body does not come to its end. */
        TOO_SLOW(408),
        /** The body has too many bytes. */
        TOO_LARGE(413),
        /** The body is of a type, or packed in a way, that is not taken. */
        WRONG_TYPE(415),
        /** It was sent to a host that is not this server. */
        WRONG_HOST(421),
        /** It may be taken later: too much of this sender waits. */
        TOO_MUCH_OF_ONE(429),
        /** It may be taken later: too much waits, or a key cannot be had at the moment. */
        TRY_LATER(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /**
         * @return the HTTP status
         */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    /** The stack is left out: refusals are made often, and nobody looks for a bug behind them. */
    public Refused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * @return why
     */
    public Reason reason() {
        return reason;
    }

    /**
     * @return when to try again; null for never
     */
    public @Nullable Duration retryAfter() {
        return reason == Reason.TRY_LATER || reason == Reason.TOO_MUCH_OF_ONE ? LATER : null;
    }
}
