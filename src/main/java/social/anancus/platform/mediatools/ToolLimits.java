package social.anancus.platform.mediatools;

import java.time.Duration;

/**
 * How much one run of a program may use before it is killed.
 *
 * @param time how long it may run by the clock
 * @param processorTime how long it may compute, all its threads together
 * @param memoryBytes how much address space it may take
 * @param fileBytes how large a file it may write
 */
public record ToolLimits(Duration time, Duration processorTime, long memoryBytes, long fileBytes) {
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    /** For looking into a file. */
    public static final ToolLimits PROBE = new ToolLimits(Duration.ofSeconds(20), Duration.ofSeconds(15), GIB, 4 * MIB);

    /** For one picture of the largest size. */
    public static final ToolLimits PICTURE =
            new ToolLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 2 * GIB, 128 * MIB);

    /** For a film or a piece of music. */
    public static final ToolLimits FILM =
            new ToolLimits(Duration.ofMinutes(8), Duration.ofMinutes(20), 3 * GIB, 256 * MIB);
}
