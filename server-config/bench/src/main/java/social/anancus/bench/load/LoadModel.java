package social.anancus.bench.load;

import java.util.concurrent.TimeUnit;

/**
 * When requests go out.
 *
 * @param connections how many callers there are, each with one connection
 * @param rate requests per second over all callers; 0 for the closed model, in which each sends as soon as it has its answer
 */
public record LoadModel(int connections, double rate) {
    public LoadModel {
        if (connections < 1 || rate < 0) {
            throw new IllegalArgumentException("neither callers nor a rate: " + connections + ", " + rate);
        }
    }

    /**
     * @param connections how many callers there are
     * @return the closed model
     */
    public static LoadModel closed(int connections) {
        return new LoadModel(connections, 0);
    }

    /**
     * @param rate requests per second
     * @param connections how many callers share them
     * @return the open model
     */
    public static LoadModel open(double rate, int connections) {
        return new LoadModel(connections, rate);
    }

    /**
     * @return whether requests are due at fixed times
     */
    public boolean isOpen() {
        return rate > 0;
    }

    /**
     * @param number the how manieth request, from 0
     * @return in the open model: how long after the begin it is due, in nanoseconds
     */
    long dueAfter(long number) {
        return Math.round(number * (TimeUnit.SECONDS.toNanos(1) / rate));
    }

    /**
     * @return the model in words, for reports
     */
    public String describe() {
        return isOpen()
                ? "open, %.0f requests/s over at most %d connections".formatted(rate, connections)
                : "closed, %d connections".formatted(connections);
    }
}
