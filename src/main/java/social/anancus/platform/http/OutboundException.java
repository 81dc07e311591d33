package social.anancus.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * A request to another server was refused by us, or failed.
 *
 * <p>The message names the host and says what went wrong in our words; it never holds bytes that the other server sent,
 * nor the path or query of the address, which may be secret.
 */
public final class OutboundException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, for programs. */
    public enum Reason {
        /** The host is, or resolves to, an address that is not globally routable. */
        REFUSED_ADDRESS(true, false),
        /** The address is not one we ask: scheme, port, user name, odd numeric host, control characters, length. */
        REFUSED_URL(true, false),
        /** The address is our own. */
        SELF(true, false),
        /** The host name has no address, or could not be looked up in time. */
        DNS_FAILED(false, true),
        /** No address of the host took the connection. */
        CONNECT_FAILED(false, true),
        /** There was no trustworthy TLS connection. */
        TLS_FAILED(false, true),
        /** The other server was silent for too long, or the deadline has passed. */
        TIMEOUT(false, true),
        /** The answer's body or header is larger than we take. */
        TOO_LARGE(false, false),
        /** There were too many redirects, or they run in a circle. */
        TOO_MANY_REDIRECTS(false, false),
        /** The answer is not proper HTTP, or broke off. */
        BAD_RESPONSE(false, true),
        /** Our own limits on requests at once left no room before the deadline. */
        BUSY(false, true),
        /** The calling thread was interrupted. */
        INTERRUPTED(false, true),
        /** This server is stopping. */
        CLOSED(false, true);

        private final boolean refusal;
        private final boolean retryable;

        Reason(boolean refusal, boolean retryable) {
            this.refusal = refusal;
            this.retryable = retryable;
        }

        /**
         * @return true where we decided not to ask, whatever the other server does
         */
        public boolean isRefusal() {
            return refusal;
        }

        /**
         * @return true where the same request may work later
         */
        public boolean isRetryable() {
            return retryable;
        }
    }

    private final Reason reason;

    OutboundException(Reason reason, String message) {
        this(reason, message, null);
    }

    OutboundException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * @return what went wrong
     */
    public Reason reason() {
        return reason;
    }

    /**
     * @return true where the same request may work later
     */
    public boolean isRetryable() {
        return reason.isRetryable();
    }
}
