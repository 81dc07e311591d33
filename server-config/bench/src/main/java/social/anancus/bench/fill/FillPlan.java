package social.anancus.bench.fill;

import java.time.Instant;

/**
 * What is invented.
 *
 * @param accounts how many people post and follow each other
 * @param statuses how many posts there are, reblogs among them
 * @param followsPerAccount how many others each follows on average
 * @param celebrityFollowers so many follow the first account; more people are made for it, who only read. 0: it is one
 *     like the others
 * @param media whether posts have pictures (rows without files)
 * @param seed of every choice
 * @param now the time of the youngest post
 * @param address the server's public address, ending with a slash
 */
public record FillPlan(
        int accounts,
        int statuses,
        int followsPerAccount,
        int celebrityFollowers,
        boolean media,
        long seed,
        Instant now,
        String address) {
    public FillPlan {
        if (accounts < 2 || statuses < 1 || followsPerAccount < 0 || celebrityFollowers < 0) {
            throw new IllegalArgumentException("at least two accounts and one status");
        }
    }

    /**
     * @return how many read and follow the first, but neither post nor follow others
     */
    int readers() {
        return Math.max(0, celebrityFollowers - (accounts - 1));
    }
}
