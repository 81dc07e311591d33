package social.anancus.platform.persistence;

import jakarta.resource.spi.ResourceAllocationException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What kind of trouble with the database lies behind an exception, by the SQLSTATE codes of PostgreSQL. */
public enum DatabaseFailure {
    /** The database cannot be reached, shuts down or starts, or no connection is free: a later attempt may succeed. */
    UNAVAILABLE,
    /** Another transaction was in the way (a deadlock, a lock that took too long): a later attempt may succeed. */
    CONTENDED,
    /** A row with the same key is there. */
    DUPLICATE;

    /** Chains of causes are short; more links than these are a circle. */
    private static final int LONGEST_CHAIN = 20;

    /**
     * @param error what was thrown
     * @return the kind of trouble; null where it is another, or none with the database
     */
    public static @Nullable DatabaseFailure of(Throwable error) {
        Throwable current = error;
        for (int i = 0; i < LONGEST_CHAIN && current != null; i++) {
            DatabaseFailure failure = ofLink(current);
            if (failure != null) {
                return failure;
            }
            current = current.getCause();
        }
        return null;
    }

    private static @Nullable DatabaseFailure ofLink(Throwable link) {
        if (link instanceof SQLTransientConnectionException
                || link instanceof SQLNonTransientConnectionException
                || link instanceof SQLRecoverableException
                || link instanceof SocketException
                || link instanceof SocketTimeoutException
                || link instanceof ResourceAllocationException
                || saysSo(link.getMessage())) {
            return UNAVAILABLE;
        }
        return link instanceof SQLException sql ? ofState(sql.getSQLState()) : null;
    }

    /** A server's pool may report that it got no connection by its words only. */
    private static boolean saysSo(@Nullable String message) {
        return message != null
                && (message.contains("Error in allocating a connection")
                        || message.contains("Connection could not be allocated")
                        || message.contains("This connection has been closed"));
    }

    private static @Nullable DatabaseFailure ofState(@Nullable String state) {
        if (state == null) {
            return null;
        }
        // 08 connection, 53 too few resources, 57P shutdown, 58 the database's own disk
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58")) {
            return UNAVAILABLE;
        }
        return switch (state) {
            case "23505" -> DUPLICATE;
            case "40001", "40P01", "55P03", "57014" -> CONTENDED;
            default -> null;
        };
    }
}
