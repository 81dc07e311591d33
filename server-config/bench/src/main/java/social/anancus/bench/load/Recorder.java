package social.anancus.bench.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import social.anancus.bench.http.HttpConnection;

/** What callers saw: latencies of the successes to three digits, bytes, and every status. For one thread at a time. */
public final class Recorder {
    /** In the place of a status where there was no answer. */
    public static final int NO_ANSWER = 0;

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Histogram latencies = new Histogram(LONGEST_MICROS, 3);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private long bytes;

    /**
     * @param status of the answer, or {@link #NO_ANSWER}
     * @param nanos how long it took; counts for successes only: a server that fails at once is not fast
     * @param bodyBytes the length of the body
     */
    public void record(int status, long nanos, long bodyBytes) {
        statuses.merge(status, 1L, Long::sum);
        if (HttpConnection.succeeded(status)) {
            latencies.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
            bytes += bodyBytes;
        }
    }

    /**
     * @param other what another caller saw
     */
    public void add(Recorder other) {
        latencies.add(other.latencies);
        other.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
        bytes += other.bytes;
    }

    /**
     * @param seconds over how long this was seen
     * @return the figures
     */
    public Figures figures(double seconds) {
        long good = latencies.getTotalCount();
        long all = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new Figures(
                good,
                all - good,
                seconds,
                seconds > 0 ? good / seconds : 0,
                good == 0
                        ? Figures.Latency.NONE
                        : new Figures.Latency(
                                latencies.getMean() / 1000,
                                millis(50),
                                millis(95),
                                millis(99),
                                latencies.getMaxValue() / 1000.0),
                good == 0 ? 0 : (double) bytes / good,
                new TreeMap<>(statuses));
    }

    private double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }
}
