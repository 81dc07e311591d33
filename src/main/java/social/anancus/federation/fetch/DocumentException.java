package social.anancus.federation.fetch;

import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** A document of another server could not be had, or may not be used. The message is ours and shows nothing of what came. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It was there and is gone for good: 410, or a {@code Tombstone}. */
        GONE,
        /** It is not there: 404. */
        ABSENT,
        /** Its server shows it to others only: 401, 403. */
        FORBIDDEN,
        /** It is ours, of a domain that this server does not talk to, or beyond what one cause may set off: not asked for. */
        REFUSED,
        /** It is no proper document, or speaks for somebody else. */
        WRONG,
        /** Its server does not answer, or not as it should; it may later. */
        UNAVAILABLE
    }

    private final Reason reason;

    /**
     * @param reason why not
     * @param message the same for the log
     */
    public DocumentException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * @return why not
     */
    public Reason reason() {
        return reason;
    }

    /**
     * @return whether a later attempt may succeed
     */
    public boolean isRetryable() {
        return reason == Reason.UNAVAILABLE;
    }

    /**
     * @return what to tell somebody who asked for it
     */
    public ExpectedException forCaller() {
        return reason == Reason.UNAVAILABLE ? new RemoteUnavailable() : new NotFound();
    }
}
