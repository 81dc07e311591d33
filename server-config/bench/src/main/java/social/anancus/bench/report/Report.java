package social.anancus.bench.report;

import java.util.List;
import social.anancus.bench.scenario.Delivery;

/**
 * Everything that one call of the command measured.
 *
 * @param at when, in UTC (RFC 3339)
 * @param server its address
 * @param load the load model in words
 * @param machine processors, memory and Java of the machine that made the load
 * @param measurements of the scenarios under load
 * @param deliveries of the scenarios that follow single posts
 * @param skipped what could not be measured, and why
 */
public record Report(
        String at,
        String server,
        String load,
        String machine,
        List<Measurement> measurements,
        List<Delivery> deliveries,
        List<String> skipped) {
    /**
     * @return processors, memory and Java of this machine
     */
    public static String thisMachine() {
        String memory = java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? ", %d GiB".formatted((system.getTotalMemorySize() + (1L << 29)) >> 30)
                : "";
        return "%d processors (%s)%s, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        memory,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }
}
