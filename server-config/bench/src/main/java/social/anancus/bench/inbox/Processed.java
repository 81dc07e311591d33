package social.anancus.bench.inbox;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How much of what was accepted has arrived in a server's own database: statuses of the actors. */
public final class Processed {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Connection connection;
    private final String pattern;

    /**
     * @param connection the server's database
     * @param base where the actors are served
     */
    public Processed(Connection connection, URI base) {
        this.connection = connection;
        this.pattern = base + "/%";
    }

    /**
     * What was seen.
     *
     * @param count how many were there in the end
     * @param nanos when the last of them was first seen, by {@link System#nanoTime}
     */
    public record Seen(long count, long nanos) {}

    /**
     * @return how many statuses of the actors there are
     */
    public long count() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from status where account_id in"
                + " (select id from account where domain is not null and uri like ?)")) {
            statement.setString(1, pattern);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /**
     * Waits until so many have arrived, or none for a while.
     *
     * @param wanted how many
     * @param patience for how long nothing may happen
     */
    public Seen await(long wanted, Duration patience) throws SQLException {
        long last = -1;
        long changed = System.nanoTime();
        while (true) {
            long now = count();
            if (now != last) {
                last = now;
                changed = System.nanoTime();
            }
            if (now >= wanted || System.nanoTime() - changed > patience.toNanos()) {
                return new Seen(now, changed);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
