package social.anancus.bench.inbox;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import social.anancus.bench.http.Request;
import social.anancus.bench.load.RequestSource;

/** Signed requests, no two alike: as many as are wanted beforehand, then more as they are asked for. */
public final class SignedRequests implements RequestSource {
    private final URI target;
    private final List<SendingActor> actors;
    private final List<String> recipients;
    private final Activity activity;
    private final Clock clock;
    private final String run;
    private final AtomicLong made = new AtomicLong();
    private final AtomicInteger taken = new AtomicInteger();
    private final int times;
    private List<Request> prepared = List.of();

    /**
     * @param target the inbox
     * @param actors who sends, in turn
     * @param recipients ids of actors of the server under load, in turn
     * @param activity what
     * @param times how often each is sent
     * @param clock the time
     */
    public SignedRequests(
            URI target, List<SendingActor> actors, List<String> recipients, Activity activity, int times, Clock clock) {
        this.target = target;
        this.actors = List.copyOf(actors);
        this.recipients = List.copyOf(recipients);
        this.activity = activity;
        this.times = times;
        this.clock = clock;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /**
     * Signs requests beforehand, on all processors.
     *
     * @param count how many
     */
    public void prepare(int count) {
        prepared = IntStream.range(0, count).parallel().mapToObj(i -> make()).toList();
    }

    private Request make() {
        long number = made.getAndIncrement();
        SendingActor actor = actors.get((int) (number % actors.size()));
        String recipient = recipients.get((int) (number / actors.size() % recipients.size()));
        String body = activity.write(actor, recipient, run + "-" + number, clock.instant());
        return SignedPost.of(target, actor, body, clock.instant());
    }

    @Override
    public Request next(SplittableRandom random) {
        int index = taken.getAndIncrement() / times;
        return index < prepared.size() ? prepared.get(index) : make();
    }

    /**
     * @return how many were signed while the load ran
     */
    public long signedLate() {
        return Math.max(0, (long) taken.get() / times - prepared.size());
    }
}
