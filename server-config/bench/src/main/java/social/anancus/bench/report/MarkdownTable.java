package social.anancus.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.bench.load.Figures;
import social.anancus.bench.scenario.Delivery;
import social.anancus.bench.server.ServerWatch;

/** A report as Markdown. */
public final class MarkdownTable {
    private static final String LOAD_HEAD = """
            | Scenario | answers/s | errors | p50 ms | p95 ms | p99 ms | max ms | bytes | SQL | SQL ms | server CPU ms | database CPU ms |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;
    private static final String DELIVERY_HEAD = """
            | Scenario | followers | watched | posts | POST p50 / max ms | arrival p50 / p95 / max ms | all have it p50 / max ms | missing |
            |---|---|---|---|---|---|---|---|
            """;

    private MarkdownTable() {}

    /**
     * @param report a report
     * @return it, with a line for each scenario
     */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("%s, %s%nLoad: %s%nMachine: %s%n%n"
                .formatted(report.server(), report.at(), report.load(), report.machine()));
        if (!report.measurements().isEmpty()) {
            text.append(LOAD_HEAD);
            report.measurements().forEach(measurement -> text.append(row(measurement)));
        }
        if (!report.deliveries().isEmpty()) {
            text.append('\n').append(DELIVERY_HEAD);
            report.deliveries().forEach(delivery -> text.append(row(delivery)));
            report.deliveries()
                    .forEach(delivery -> text.append("%n%s: %s.".formatted(delivery.scenario(), delivery.note())));
            text.append('\n');
        }
        report.skipped().forEach(line -> text.append("\nNot measured: ").append(line));
        return text.append('\n').toString();
    }

    private static String row(Measurement measurement) {
        Figures figures = measurement.figures();
        ServerWatch.PerRequest server = measurement.server();
        return cells(List.of(
                measurement.scenario(),
                number(figures.perSecond(), 0),
                errors(figures),
                number(figures.latency().p50(), 1),
                number(figures.latency().p95(), 1),
                number(figures.latency().p99(), 1),
                number(figures.latency().max(), 1),
                number(figures.bytesPerAnswer(), 0),
                server == null ? "" : statements(server),
                server == null ? "" : number(server.databaseMillis(), 2),
                server == null ? "" : number(server.serverCpuMillis(), 2),
                server == null ? "" : number(server.databaseCpuMillis(), 2)));
    }

    /** How many there were, and of what kind. */
    private static String errors(Figures figures) {
        if (figures.errors() == 0) {
            return "0";
        }
        String kinds = figures.statuses().entrySet().stream()
                .filter(entry -> entry.getKey() < 200 || entry.getKey() >= 300)
                .map(entry -> entry.getValue() + " x " + (entry.getKey() == 0 ? "no answer" : entry.getKey()))
                .collect(Collectors.joining(", "));
        return figures.errors() + " (" + kinds + ")";
    }

    private static String statements(ServerWatch.PerRequest server) {
        return server.statements() != null
                ? number(server.statements(), 2)
                : "%s transactions".formatted(number(server.transactions(), 2));
    }

    private static String row(Delivery delivery) {
        return cells(List.of(
                delivery.scenario(),
                Long.toString(delivery.followers()),
                Integer.toString(delivery.watched()),
                Integer.toString(delivery.posts()),
                number(delivery.post().p50(), 1) + " / "
                        + number(delivery.post().max(), 1),
                number(delivery.arrival().p50(), 1) + " / "
                        + number(delivery.arrival().p95(), 1) + " / "
                        + number(delivery.arrival().max(), 1),
                number(delivery.complete().p50(), 1) + " / "
                        + number(delivery.complete().max(), 1),
                Long.toString(delivery.missing())));
    }

    private static String cells(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String number(@Nullable Double value, int decimals) {
        return value == null ? "" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
