package social.anancus.bench.scenario;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long posts took to reach their readers. Milliseconds, from the moment before the POST was sent.
 *
 * @param scenario which measurement
 * @param followers how many followers the author has
 * @param watched how many of them were watched
 * @param posts how many posts there were
 * @param post until the POST was answered
 * @param arrival until a watched follower had the post, over all of them and all posts
 * @param complete until the last watched follower had it, over all posts
 * @param missing how many arrivals were not seen before the patience ended
 * @param note how exact this is
 */
public record Delivery(
        String scenario,
        long followers,
        int watched,
        int posts,
        Times post,
        Times arrival,
        Times complete,
        long missing,
        String note) {
    /** Milliseconds. */
    public record Times(double p50, double p95, double p99, double max) {
        /**
         * @param nanos durations in nanoseconds
         * @return their distribution, to three digits; zeros where there are none
         */
        public static Times of(List<Long> nanos) {
            Histogram histogram = new Histogram(TimeUnit.HOURS.toMicros(1), 3);
            nanos.forEach(value -> histogram.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(value))));
            if (histogram.getTotalCount() == 0) {
                return new Times(0, 0, 0, 0);
            }
            return new Times(
                    histogram.getValueAtPercentile(50) / 1000.0,
                    histogram.getValueAtPercentile(95) / 1000.0,
                    histogram.getValueAtPercentile(99) / 1000.0,
                    histogram.getMaxValue() / 1000.0);
        }
    }
}
