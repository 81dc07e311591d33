package social.anancus.bench.server;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time of the server's processes; on a machine that does other things too it is steadier than the clock. What
 * children used that have ended is not seen: connections of the server's pool live longer than a measurement.
 */
public final class ProcessTimes {
    private final Optional<ProcessHandle> server;
    private final Optional<ProcessHandle> postgres;

    ProcessTimes(Optional<ProcessHandle> server, Optional<ProcessHandle> postgres) {
        this.server = server;
        this.postgres = postgres;
    }

    /**
     * @return milliseconds of the app server with the broker so far
     */
    double serverMillis() {
        return server.map(ProcessTimes::millis).orElse(0.0);
    }

    /**
     * @return milliseconds of PostgreSQL's processes so far; 0 where the database is not this launcher's
     */
    double databaseMillis() {
        return postgres.map(ProcessTimes::millis).orElse(0.0);
    }

    private static double millis(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e6;
    }
}
