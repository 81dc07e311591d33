package social.anancus.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import social.anancus.bench.http.Answer;
import social.anancus.bench.http.HttpConnection;
import social.anancus.bench.load.Figures;
import social.anancus.bench.load.LoadRun;
import social.anancus.bench.load.Plan;
import social.anancus.bench.load.RequestSource;
import social.anancus.bench.report.Measurement;
import social.anancus.bench.report.Report;
import social.anancus.bench.scenario.Api;
import social.anancus.bench.scenario.Audience;
import social.anancus.bench.scenario.Delivery;
import social.anancus.bench.scenario.FanOut;
import social.anancus.bench.scenario.Reading;
import social.anancus.bench.scenario.Streams;
import social.anancus.bench.scenario.Targets;
import social.anancus.bench.scenario.Token;
import social.anancus.bench.scenario.Writing;
import social.anancus.bench.server.ServerWatch;
import social.anancus.launcher.Failure;

/** Measures one scenario after the other and collects what came out. */
final class Bench {
    private static final Duration PATIENCE_FOR_ONE_POST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_STREAMED_POSTS = Duration.ofMillis(500);
    private static final int TOO_MANY = 429;

    private final URI base;
    private final List<Token> tokens;
    private final Plan plan;
    private final Deliveries wanted;
    private final @Nullable ServerWatch watch;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private @Nullable Targets targets;

    /**
     * How single posts are followed.
     *
     * @param author whose posts, by the token's name; empty for the first
     * @param posts how many
     * @param watched how many followers are watched
     * @param polls questions a second
     * @param streaming where the server streams; null to find out
     */
    record Deliveries(
            String author,
            int posts,
            int watched,
            int polls,
            @Nullable URI streaming) {}

    /**
     * @param watch looks at the server from within; null where that is not possible
     */
    Bench(URI base, List<Token> tokens, Plan plan, Deliveries wanted, @Nullable ServerWatch watch) {
        this.base = base;
        this.tokens = tokens;
        this.plan = plan;
        this.wanted = wanted;
        this.watch = watch;
    }

    /** Measures one scenario; one that the server does not know is noted as such. */
    void measure(String scenario) throws InterruptedException {
        try (Api api = new Api(base)) {
            switch (scenario) {
                case FanOut.LABEL ->
                    deliveries.add(new FanOut(api, audience(api), wanted.polls(), PATIENCE_FOR_ONE_POST)
                            .measure(wanted.posts()));
                case Streams.LABEL -> deliveries.add(stream(api));
                case Writing.LABEL -> load(scenario, Writing.requests(base, tokens));
                default -> read(api, scenario);
            }
        } catch (IOException e) {
            skipped.add(scenario + ": " + e.getMessage());
        }
    }

    private Audience audience(Api api) throws IOException {
        return Audience.find(api, tokens, wanted.author(), wanted.watched());
    }

    private Delivery stream(Api api) throws IOException, InterruptedException {
        try (Streams streams = new Streams(api, audience(api))) {
            streams.connect(wanted.streaming());
            return streams.measure(wanted.posts(), BETWEEN_STREAMED_POSTS);
        }
    }

    private void read(Api api, String scenario) throws IOException, InterruptedException {
        Reading reading = Reading.of(scenario).orElseThrow(() -> new Failure("There is no scenario " + scenario + "."));
        Targets known = targets;
        if (known == null) {
            known = Targets.find(api, tokens.getFirst());
            targets = known;
        }
        Optional<RequestSource> requests = reading.requests(base, tokens, known, plan.seed());
        if (requests.isEmpty()) {
            skipped.add(scenario + ": the server's public timeline shows nothing to read");
            return;
        }
        load(scenario, requests.get());
    }

    private void load(String scenario, RequestSource requests) throws IOException, InterruptedException {
        try (HttpConnection probe = new HttpConnection(base, plan.patience())) {
            Answer answer = probe.fetch(requests.next(new SplittableRandom(plan.seed())));
            if (!answer.succeeded()) {
                skipped.add(scenario + ": the server answers " + answer.status());
                return;
            }
        }
        Figures figures = LoadRun.run(base, requests, plan, watch == null ? new Unwatched() : watch);
        measurements.add(
                new Measurement(scenario, figures, watch == null ? null : watch.perRequest(figures.requests())));
        if (figures.statuses().containsKey(TOO_MANY)) {
            skipped.add("a part of " + scenario + ": the server limits its callers (of ours: RATE_LIMITS=false)");
        }
    }

    private static final class Unwatched implements LoadRun.Watch {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    }

    Report report(Instant now) {
        return new Report(
                now.toString(),
                base.toString(),
                "%s, measured for %d s after a warm-up of %d s"
                        .formatted(
                                plan.model().describe(),
                                plan.duration().toSeconds(),
                                plan.warmUp().toSeconds()),
                Report.thisMachine(),
                List.copyOf(measurements),
                List.copyOf(deliveries),
                List.copyOf(skipped));
    }
}
