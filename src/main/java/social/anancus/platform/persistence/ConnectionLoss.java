package social.anancus.platform.persistence;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the way to the database from failures of a statement. */
public final class ConnectionLoss {
    private static final int DEPTH = 20;

    private ConnectionLoss() {}

    /**
     * Whether the database could not be reached or ended the connection: SQLSTATE class 08, 57P01 to 57P05 (PostgreSQL
     * Appendix A), or a broken socket, anywhere among the causes.
     *
     * @param failure any failure
     * @return true if trying again later may help
     */
    public static boolean isCause(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof ConnectException
                    || cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && isLossState(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return saysSo(failure);
    }

    /**
     * Whether the failure is one of getting a connection at all, which a server's pool may report without a cause.
     */
    private static boolean saysSo(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            String message = cause.getMessage();
            if (message != null
                    && (message.contains("Connection could not be allocated")
                            || message.contains("Error in allocating a connection")
                            || message.contains("This connection has been closed"))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isLossState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
