package social.anancus.bench.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import social.anancus.bench.http.Answer;

/** How long a post takes until it stands in the home timelines of the author's followers, seen by asking for these. */
public final class FanOut {
    /** Its name on the command line and in reports. */
    public static final String LABEL = "fan-out";

    private final Api api;
    private final Audience audience;
    private final int pollsPerSecond;
    private final Duration patience;
    private final List<Long> answered = new ArrayList<>();
    private final List<Long> arrived = new ArrayList<>();
    private final List<Long> complete = new ArrayList<>();
    private long missing;

    /**
     * @param api the server
     * @param audience who posts and who is watched
     * @param pollsPerSecond how often the server is asked, over all followers: the measure must not be the load
     * @param patience how long to look for one post
     */
    public FanOut(Api api, Audience audience, int pollsPerSecond, Duration patience) {
        this.api = api;
        this.audience = audience;
        this.pollsPerSecond = pollsPerSecond;
        this.patience = patience;
    }

    /**
     * @param posts how many posts are made, one after the other
     * @return what was seen
     * @throws IOException if a post is refused
     */
    public Delivery measure(int posts) throws IOException {
        for (int i = 0; i < posts; i++) {
            long sent = System.nanoTime();
            String id = api.post(audience.author(), "Post " + sent + " for everybody who follows me");
            answered.add(System.nanoTime() - sent);
            watch(id, sent);
        }
        return new Delivery(
                LABEL,
                audience.followersCount(),
                audience.followers().size(),
                posts,
                Delivery.Times.of(answered),
                Delivery.Times.of(arrived),
                Delivery.Times.of(complete),
                missing,
                "seen by %d polls/s: each arrival up to %d ms late"
                        .formatted(pollsPerSecond, audience.followers().size() * 1000 / pollsPerSecond));
    }

    private void watch(String id, long sent) throws IOException {
        String wanted = "\"id\":\"" + id + "\"";
        List<Token> waiting = new ArrayList<>(audience.followers().reversed()); // the last first
        long deadline = sent + patience.toNanos();
        long pause = TimeUnit.SECONDS.toNanos(1) / pollsPerSecond;
        long next = System.nanoTime();
        long last = sent;
        while (!waiting.isEmpty() && System.nanoTime() < deadline) {
            for (Iterator<Token> each = waiting.iterator(); each.hasNext(); ) {
                LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
                next = Math.max(next + pause, System.nanoTime());
                Answer home =
                        api.get("/api/v1/timelines/home?limit=5", each.next().text());
                if (home.text().contains(wanted)) {
                    last = System.nanoTime();
                    arrived.add(last - sent);
                    each.remove();
                }
            }
        }
        missing += waiting.size();
        if (waiting.isEmpty()) {
            complete.add(last - sent);
        }
    }
}
