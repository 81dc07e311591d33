package social.anancus.platform.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import social.anancus.platform.http.OutboundException.Reason;

/** From what the HTTP library throws to our reasons. */
final class Failures {
    private Failures() {}

    /**
     * @return true if no connection came about, so that another address of the host may be tried
     */
    static boolean beforeConnection(IOException e) {
        return e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof NoRouteToHostException
                || (e instanceof SocketException
                        && String.valueOf(e.getMessage()).contains("unreachable"));
    }

    /**
     * @param e what was thrown; only exceptions made on this side are kept as the cause, as messages of parsers quote the
     *     other server's bytes
     * @param host for the message
     * @return what the caller gets
     */
    static OutboundException of(IOException e, String host) {
        if (Thread.currentThread().isInterrupted()) {
            return new OutboundException(Reason.INTERRUPTED, host + ": interrupted");
        }
        if (e instanceof ConnectionRequestTimeoutException) {
            return new OutboundException(Reason.BUSY, host + ": too many requests to other servers at once");
        }
        if (e instanceof ConnectTimeoutException) {
            return new OutboundException(Reason.TIMEOUT, host + ": connecting took too long", e);
        }
        if (beforeConnection(e)) {
            return new OutboundException(Reason.CONNECT_FAILED, host + ": no connection", e);
        }
        if (e instanceof SSLException) {
            return new OutboundException(Reason.TLS_FAILED, host + ": no trustworthy TLS connection", e);
        }
        if (e instanceof SocketTimeoutException) {
            return new OutboundException(Reason.TIMEOUT, host + ": silent for too long");
        }
        if (isTooLarge(e)) {
            return new OutboundException(Reason.TOO_LARGE, host + ": the answer is larger than we take");
        }
        return new OutboundException(Reason.BAD_RESPONSE, host + ": the answer is not proper HTTP, or broke off");
    }

    /** The library wraps what goes against HTTP, and the limits of its header, once more. */
    private static boolean isTooLarge(IOException e) {
        return e instanceof BodyReader.TooLargeException
                || e instanceof MessageConstraintException
                || e.getCause() instanceof MessageConstraintException;
    }
}
