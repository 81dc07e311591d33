package social.anancus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.anancus.bench.load.LoadModel;
import social.anancus.bench.load.Plan;
import social.anancus.bench.report.MarkdownTable;
import social.anancus.bench.report.Report;
import social.anancus.bench.scenario.Token;
import social.anancus.bench.server.ServerFolder;
import social.anancus.bench.server.ServerWatch;

/** {@code ./anancus bench run}: loads a server and tells how it did. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures a server with Mastodon's API. One of our own must run with RATE_LIMITS=false.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--base", paramLabel = "URL", required = true, description = "The server: scheme, host and port.")
    private URI base;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            required = true,
            description = "Tokens, one a line; a name may follow. './anancus bench fill' writes DIR/bench/tokens.txt.")
    private Path tokens;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "home,public,account,thread,notifications,post",
            description = {
                "What to measure, with commas between: home, public, anonymous, account, profile, thread, status,",
                "notifications, grouped, verify, instance, health, pages (web pages, by visitors),",
                "shared (two of these, by all), post, fan-out, stream.",
                "The default: ${DEFAULT-VALUE}"
            })
    private List<String> scenarios;

    @Option(names = "--duration", defaultValue = "20s", description = "How long each is measured (${DEFAULT-VALUE}).")
    private Duration duration;

    @Option(names = "--warmup", defaultValue = "20s", description = "How long the load runs before (${DEFAULT-VALUE}).")
    private Duration warmUp;

    @Option(
            names = "--connections",
            defaultValue = "8",
            description = "Callers, each of whom waits for his answer (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Instead: N requests a second whatever happens, shared by --connections; latencies count"
                    + " from when each was due.")
    private double rate;

    @Option(names = "--seed", defaultValue = "1", description = "Of what is asked for (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--database-of",
            paramLabel = "DIR",
            description = "The server's data folder: tells also the SQL statements and processor time of a request.")
    private @Nullable Path databaseOf;

    @Option(names = "--json", paramLabel = "OUT", description = "Writes the report as JSON too.")
    private @Nullable Path json;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "",
            description = "fan-out, stream: who posts, by the name in the file of tokens; the first by default.")
    private String author;

    @Option(names = "--posts", defaultValue = "10", description = "fan-out, stream: how many posts (${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--watched",
            defaultValue = "50",
            description = "fan-out, stream: how many followers are watched beside the last (${DEFAULT-VALUE}).")
    private int watched;

    @Option(
            names = "--polls",
            defaultValue = "200",
            description = "fan-out: how often timelines are asked for in a second (${DEFAULT-VALUE}).")
    private int polls;

    @Option(names = "--streaming", paramLabel = "URL", description = "stream: where the server streams, if not there.")
    private @Nullable URI streaming;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoadModel model = rate > 0 ? LoadModel.open(rate, connections) : LoadModel.closed(connections);
        Plan plan = new Plan(model, warmUp, duration, Duration.ofSeconds(60), seed);
        Bench.Deliveries deliveries = new Bench.Deliveries(author, posts, watched, polls, streaming);
        try (ServerWatch watch = databaseOf == null ? null : new ServerWatch(ServerFolder.running(databaseOf))) {
            if (watch != null && !watch.isCountingStatements()) {
                System.err.println("Statements are not counted; './anancus bench statements on --data " + databaseOf
                        + "' and a restart of the server would change that.");
            }
            Bench bench = new Bench(base, Token.read(tokens), plan, deliveries, watch);
            for (String scenario : scenarios) {
                System.err.println("Measuring " + scenario + " ...");
                bench.measure(scenario);
            }
            Report report = bench.report(Instant.now().truncatedTo(ChronoUnit.SECONDS));
            System.out.print(MarkdownTable.of(report));
            if (json != null) {
                write(json, report);
            }
            return report.measurements().isEmpty() && report.deliveries().isEmpty() ? 1 : 0;
        }
    }

    private static void write(Path file, Report report) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(file, mapper.writeValueAsString(report) + "\n");
    }
}
