package social.anancus.bench.scenario;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import social.anancus.bench.http.Request;
import social.anancus.bench.load.RequestSource;

/** People who post, each time another text, so that no server takes one for a repetition. */
public final class Writing {
    /** Its name on the command line and in reports. */
    public static final String LABEL = "post";

    private Writing() {}

    /**
     * @param base the server
     * @param tokens who posts
     * @return public posts of some hundred letters
     */
    public static RequestSource requests(URI base, List<Token> tokens) {
        AtomicLong count = new AtomicLong();
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        return random -> {
            String text = "Post %s-%d: the kettle sings, the cat is asleep, and somebody should write that down. #bench"
                    .formatted(run, count.incrementAndGet());
            Token author = tokens.get(random.nextInt(tokens.size()));
            return Request.post(
                    base, "/api/v1/statuses", author.text(), Map.of("status", text, "visibility", "public"));
        };
    }
}
