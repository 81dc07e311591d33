package social.anancus.bench.load;

import java.util.SplittableRandom;
import social.anancus.bench.http.Request;

/** What callers ask for. Called by many threads at once. */
@FunctionalInterface
public interface RequestSource {
    /**
     * @param random the caller's own
     * @return the next request
     */
    Request next(SplittableRandom random);
}
