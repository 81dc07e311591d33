package social.anancus.bench.load;

import java.time.Duration;

/**
 * One measurement.
 *
 * @param model when requests go out
 * @param warmUp how long the load runs before anything counts
 * @param duration how long it is measured
 * @param patience how long one answer may take
 * @param seed of the callers' choices
 */
public record Plan(LoadModel model, Duration warmUp, Duration duration, Duration patience, long seed) {}
