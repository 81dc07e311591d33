package social.anancus.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of an account, read at once.
 *
 * @param account the account, detached
 * @param counts its counters
 * @param badge the role that it shows; null for none
 * @param noindex whether search engines are asked to stay away; null for remote accounts
 */
public record AccountView(
        Account account,
        Counts counts,
        @Nullable Badge badge,
        @Nullable Boolean noindex) {

    /**
     * The counters.
     *
     * @param statuses how many statuses and reblogs
     * @param following how many accounts it follows
     * @param followers how many follow it
     * @param lastStatusAt when it wrote last
     */
    public record Counts(
            long statuses,
            long following,
            long followers,
            @Nullable Instant lastStatusAt) {}

    /**
     * A role that is shown.
     *
     * @param id its id
     * @param name what it is called
     * @param color {@code #rrggbb}, or empty
     */
    public record Badge(long id, String name, String color) {}
}
