package social.anancus.bench.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time of the server's processes; on a machine that does other things too it is steadier than the clock. What a
 * process used that ended in between is not seen: connections of the server's pool mostly live longer than a measurement.
 */
public final class ProcessTimes {
    private final Optional<ProcessHandle> server;
    private final Optional<ProcessHandle> postgres;

    ProcessTimes(Optional<ProcessHandle> server, Optional<ProcessHandle> postgres) {
        this.server = server;
        this.postgres = postgres;
    }

    /** Milliseconds so far by process id. */
    record Look(Map<Long, Double> millis) {
        /** What was used since an earlier look, by processes that still run. */
        double since(Look earlier) {
            return millis.entrySet().stream()
                    .mapToDouble(entry -> entry.getValue() - earlier.millis.getOrDefault(entry.getKey(), 0.0))
                    .sum();
        }
    }

    /**
     * @return of the app server with the broker
     */
    Look server() {
        return look(server);
    }

    /**
     * @return of PostgreSQL's processes; nothing where the database is not this launcher's
     */
    Look database() {
        return look(postgres);
    }

    private static Look look(Optional<ProcessHandle> root) {
        return new Look(root.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .collect(Collectors.toMap(ProcessHandle::pid, ProcessTimes::millis, Math::max)));
    }

    private static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }
}
