package social.anancus.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.anancus.bench.http.HttpConnection;
import social.anancus.bench.http.Request;
import social.anancus.bench.inbox.Activity;
import social.anancus.bench.inbox.ActorHost;
import social.anancus.bench.inbox.OwnCertificate;
import social.anancus.bench.inbox.Processed;
import social.anancus.bench.inbox.SignedRequests;
import social.anancus.bench.load.Figures;
import social.anancus.bench.load.LoadModel;
import social.anancus.bench.load.LoadRun;
import social.anancus.bench.load.Plan;
import social.anancus.bench.report.MarkdownTable;
import social.anancus.bench.report.Measurement;
import social.anancus.bench.report.Report;
import social.anancus.bench.server.ServerFolder;
import social.anancus.bench.server.ServerWatch;
import social.anancus.launcher.Failure;

/** {@code ./anancus bench inbox}: sends signed activities to an inbox and tells how many it takes. */
@Command(
        name = "inbox",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends signed activities to the inbox of any server. The actors are served by this command itself: the server",
            "must be able to reach them. One of ours on the same machine needs ALLOWED_PRIVATE_ADDRESSES=127.0.0.1,",
            "HTTP_ANY_PORT=true, RATE_LIMITS=false and HTTP_CA_FILE, as it asks for handles by https only: see --tls."
        })
final class InboxCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--target", paramLabel = "URL", required = true, description = "The inbox.")
    private URI target;

    @Option(
            names = "--to",
            paramLabel = "ACTOR",
            split = ",",
            required = true,
            description = "Ids of actors of that server who are mentioned or followed, in turn, with commas between.")
    private List<String> recipients;

    @Option(
            names = "--activity",
            defaultValue = "create",
            description = "What is sent: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Activity activity;

    @Option(names = "--actors", defaultValue = "50", description = "How many send, in turn (${DEFAULT-VALUE}).")
    private int actors;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:0",
            description = "Where the actors are served (${DEFAULT-VALUE}; port 0 is any).")
    private String listen;

    @Option(
            names = "--public-base",
            paramLabel = "URL",
            description =
                    "Under which address the server reaches them, if another: that of a proxy with a certificate.")
    private @Nullable URI publicBase;

    @Option(
            names = "--tls",
            paramLabel = "PEM",
            description =
                    "Serves them by https with a certificate of its own, which is made and written there: a server of ours"
                            + " trusts it if it was started with HTTP_CA_FILE=PEM.")
    private @Nullable Path tls;

    @Option(names = "--duration", defaultValue = "20s", description = "How long it is measured (${DEFAULT-VALUE}).")
    private Duration duration;

    @Option(names = "--warmup", defaultValue = "10s", description = "How long the load runs before (${DEFAULT-VALUE}).")
    private Duration warmUp;

    @Option(
            names = "--connections",
            defaultValue = "8",
            description = "Senders, each of whom waits for an answer (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Instead: N a second whatever happens, shared by --connections.")
    private double rate;

    @Option(
            names = "--prepare",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "How many are signed before the load begins (${DEFAULT-VALUE}); with --rate as many as are needed.")
    private int prepare;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each is sent (${DEFAULT-VALUE}): however often, it must count once.")
    private int times;

    @Option(
            names = "--database-of",
            paramLabel = "DIR",
            description =
                    "The data folder, if the server is one of ours: tells also how many are processed in a second.")
    private @Nullable Path databaseOf;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoadModel model = rate > 0 ? LoadModel.open(rate, connections) : LoadModel.closed(connections);
        Plan plan = new Plan(model, warmUp, duration, PATIENCE, 1);
        try (ActorHost host =
                new ActorHost(address(listen), publicBase, tls == null ? null : OwnCertificate.of(tls), actors)) {
            System.err.println(actors + " actors are served at " + host.base());
            SignedRequests requests = new SignedRequests(
                    target, host.actors(), recipients, activity, Math.max(1, times), Clock.systemUTC());
            requests.prepare(
                    rate > 0 ? (int) Math.ceil(rate * warmUp.plus(duration).toSeconds()) + 1 : prepare);
            probe(requests);
            Figures figures = databaseOf == null
                    ? load(requests, plan, new Unwatched(), null)
                    : watched(requests, plan, host, ServerFolder.running(databaseOf));
            if (requests.signedLate() > 0) {
                System.err.println(requests.signedLate() + " requests were signed while the load ran: --prepare more.");
            }
            System.err.println("The actors were asked for " + host.asked() + " times.");
            return figures.answers() > 0 ? 0 : 1;
        }
    }

    private void probe(SignedRequests requests) throws IOException {
        try (HttpConnection connection = new HttpConnection(target, PATIENCE)) {
            for (int i = 0; i < Math.max(1, times); i++) { // so that none of it is left for the load
                int status = connection.exchange(requests.next(new java.util.SplittableRandom(1)));
                if (!HttpConnection.succeeded(status)) {
                    throw new Failure("The inbox answers " + status + " to a first activity.");
                }
            }
        }
    }

    private Figures load(SignedRequests requests, Plan plan, LoadRun.Watch watch, @Nullable ServerWatch inside)
            throws InterruptedException {
        Figures figures = LoadRun.run(target, requests, plan, watch);
        ServerWatch.PerRequest server = inside == null ? null : inside.perRequest(figures.requests());
        System.out.print(MarkdownTable.of(new Report(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                target.toString(),
                "%s, measured for %d s after a warm-up of %d s"
                        .formatted(
                                plan.model().describe(),
                                plan.duration().toSeconds(),
                                plan.warmUp().toSeconds()),
                Report.thisMachine(),
                List.of(new Measurement("inbox " + activity, figures, server)),
                List.of(),
                List.of())));
        return figures;
    }

    private Figures watched(SignedRequests requests, Plan plan, ActorHost host, ServerFolder server)
            throws InterruptedException {
        try (Connection connection = server.connect();
                ServerWatch watch = new ServerWatch(server)) {
            Processed processed = new Processed(connection, host.base());
            long before = processed.await(1, Duration.ofSeconds(10)).count();
            long start = System.nanoTime();
            Accepted accepted = new Accepted(watch);
            Figures figures = load(requests, plan, accepted, watch);
            if (activity == Activity.create) {
                long atEnd = processed.count() - before;
                Processed.Seen seen = processed.await(Long.MAX_VALUE, Duration.ofSeconds(10));
                double seconds = (seen.nanos() - start) / (double) TimeUnit.SECONDS.toNanos(1);
                System.out.printf(
                        Locale.ROOT,
                        "%nProcessed, with the warm-up: %,d in %.1f s, %,.1f a second; %,d of them when the load ended.%n",
                        seen.count() - before,
                        seconds,
                        (seen.count() - before) / seconds,
                        atEnd);
                System.out.printf(
                        Locale.ROOT,
                        "Accepted, with the warm-up: %,d, %,d times in all; not processed: %,d.%n",
                        accepted.different(),
                        accepted.times(),
                        accepted.different() - (seen.count() - before));
            }
            return figures;
        } catch (SQLException e) {
            throw new Failure("The database refuses: " + e.getMessage());
        }
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new Failure(text + " is no host with a port.");
        }
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Counts what was accepted at least once. */
    private static final class Accepted implements LoadRun.Watch {
        private final LoadRun.Watch inner;
        private final Set<Request> different = Collections.newSetFromMap(new IdentityHashMap<>());
        private long times;

        private Accepted(LoadRun.Watch inner) {
            this.inner = inner;
        }

        @Override
        public void begin() {
            inner.begin();
        }

        @Override
        public void end() {
            inner.end();
        }

        @Override
        public synchronized void answered(Request request, int status) {
            if (HttpConnection.succeeded(status)) {
                different.add(request);
                times++;
            }
        }

        synchronized long different() {
            return different.size();
        }

        synchronized long times() {
            return times;
        }
    }

    private static final class Unwatched implements LoadRun.Watch {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    }
}
