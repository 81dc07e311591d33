package social.anancus.api.streaming;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;

/** Why the server closes a connection. */
enum Ending {
    /** The token or session no longer counts: it is of no use to come again with it. The scripts of the pages know the word. */
    CUT_OFF(CloseCodes.NORMAL_CLOSURE, "over"),
    /** The login has changed: clients come again with what they have. */
    CHANGED(CloseCodes.NORMAL_CLOSURE, ""),
    /** The client does not take what is sent. */
    TOO_SLOW(CloseCodes.TRY_AGAIN_LATER, "too slow"),
    /** The client does not answer pings. */
    SILENT(CloseCodes.GOING_AWAY, "no answer to a ping"),
    /** The client sends what is not understood here. */
    BINARY(CloseCodes.CANNOT_ACCEPT, "only text is understood"),
    /** The client's account has too many connections, or the server has. */
    TOO_MANY(CloseCodes.TRY_AGAIN_LATER, "too many connections"),
    /** The server stops. */
    SHUTDOWN(CloseCodes.GOING_AWAY, "");

    private final CloseCodes code;
    private final String reason;

    Ending(CloseCodes code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    CloseReason closeReason() {
        return new CloseReason(code, reason);
    }
}
