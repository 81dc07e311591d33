package social.anancus.platform.ratelimit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a limit says to one caller now.
 *
 * @param limit how many times within the window
 * @param remaining how many times are left in this window
 * @param reset when the next window begins
 * @param allowed whether this time is within the limit
 */
public record Verdict(int limit, int remaining, Instant reset, boolean allowed) {
    private static final DateTimeFormatter SIX_DECIMALS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * Of two limits that apply to one request the headers tell of the one that is nearer to its end.
     *
     * @param other another limit's verdict
     * @return the one that refuses, or else the one with less remaining; this one if they are equal
     */
    public Verdict tighter(Verdict other) {
        if (allowed != other.allowed) {
            return allowed ? other : this;
        }
        return other.remaining < remaining ? other : this;
    }

    /**
     * @return {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset} as Mastodon sends them
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Integer.toString(limit));
        headers.put("X-RateLimit-Remaining", Integer.toString(remaining));
        headers.put("X-RateLimit-Reset", SIX_DECIMALS.format(reset));
        return headers;
    }
}
