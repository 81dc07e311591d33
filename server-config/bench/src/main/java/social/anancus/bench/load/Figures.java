package social.anancus.bench.load;

import java.util.Map;

/**
 * What a load saw.
 *
 * @param answers how many succeeded
 * @param errors how many did not
 * @param seconds over how long
 * @param perSecond successes per second
 * @param latency of the successes
 * @param bytesPerAnswer the mean length of their bodies
 * @param statuses how often each status came; 0 stands for no answer
 */
public record Figures(
        long answers,
        long errors,
        double seconds,
        double perSecond,
        Latency latency,
        double bytesPerAnswer,
        Map<Integer, Long> statuses) {
    /** Milliseconds. */
    public record Latency(double mean, double p50, double p95, double p99, double max) {
        static final Latency NONE = new Latency(0, 0, 0, 0, 0);
    }

    /**
     * @return how many requests there were
     */
    public long requests() {
        return answers + errors;
    }
}
