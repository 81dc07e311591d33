package social.anancus.bench.report;

import org.jspecify.annotations.Nullable;
import social.anancus.bench.load.Figures;
import social.anancus.bench.server.ServerWatch;

/**
 * One scenario's result.
 *
 * @param scenario its name
 * @param figures what the callers saw
 * @param server what each request cost the server; null where its data folder is not at hand
 */
public record Measurement(String scenario, Figures figures, ServerWatch.@Nullable PerRequest server) {}
