package social.anancus.web.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.HiddenAccount;
import social.anancus.core.relationship.HiddenCounts;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.PageLinks;
import social.anancus.web.account.PostLine;

/**
 * The Safety Centre, or one of its lists.
 *
 * @param kind the list that is shown alone; {@link Kind#ALL} for all
 * @param search what was searched; empty for nothing
 * @param counts how long the lists of people and servers are, without the search
 * @param threadCount how many threads are muted
 * @param filterCount how many filters there are
 * @param muted muted people
 * @param blocked blocked people
 * @param withoutBoosts people whose boosts are hidden
 * @param domains blocked servers
 * @param filters filters
 * @param threads muted threads
 * @param links the ways to other pages of a list that is shown alone
 */
public record SafetyPage(
        Kind kind,
        String search,
        HiddenCounts counts,
        long threadCount,
        int filterCount,
        List<Hidden> muted,
        List<Hidden> blocked,
        List<Hidden> withoutBoosts,
        List<String> domains,
        List<FilterLine> filters,
        List<Thread> threads,
        PageLinks links) {
    /** What is shown. */
    public enum Kind {
        ALL,
        MUTED,
        BLOCKED,
        SERVERS,
        FILTERS,
        THREADS,
        BOOSTS;

        /**
         * @return the word in addresses and keys
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(@Nullable String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return ALL;
        }
    }

    /**
     * Somebody who is kept out of sight.
     *
     * @param account who
     * @param how since when, until when
     * @param left what is left of the time; null for no end
     */
    public record Hidden(
            AccountItem account,
            HiddenAccount how,
            @Nullable Left left) {}

    /**
     * What is left of a time.
     *
     * @param unit {@code days}, {@code hours} or {@code minutes}
     * @param number how many
     */
    public record Left(String unit, long number) {
        /**
         * @param until when it ends
         * @param now the time
         * @return what is left, at least a minute
         */
        static Left of(Instant until, Instant now) {
            Duration left = Duration.between(now, until);
            if (left.toHours() >= 48) {
                return new Left("days", left.toDays());
            }
            return left.toMinutes() >= 120
                    ? new Left("hours", left.toHours())
                    : new Left("minutes", Math.max(1, left.toMinutes()));
        }
    }

    /**
     * A filter.
     *
     * @param id its id
     * @param title its name
     * @param action what it does with posts: {@code warn}, {@code hide} or {@code blur}
     * @param words how many words it has
     * @param expiresAt when it ends; null for never
     */
    public record FilterLine(
            long id,
            String title,
            String action,
            int words,
            @Nullable Instant expiresAt) {}

    /**
     * A muted thread.
     *
     * @param conversationId the conversation
     * @param since since when it is muted
     * @param start how it begins; null where nothing of it can be seen any more
     */
    public record Thread(
            long conversationId, Instant since, @Nullable PostLine start) {}

    /**
     * @return whether nothing at all is hidden
     */
    public boolean nothing() {
        return counts.muted()
                        + counts.blocked()
                        + counts.domains()
                        + counts.withoutReblogs()
                        + threadCount
                        + filterCount
                == 0;
    }

    /**
     * @param word a kind
     * @return whether it is shown
     */
    public boolean shows(String word) {
        return kind == Kind.ALL || kind.word().equals(word);
    }

    /**
     * @return whether anything was found
     */
    public boolean found() {
        return !(muted.isEmpty()
                && blocked.isEmpty()
                && withoutBoosts.isEmpty()
                && domains.isEmpty()
                && filters.isEmpty()
                && threads.isEmpty());
    }

    /**
     * @return what can be chosen
     */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /**
     * @param rows a list
     * @return whether its panel stands there: in a search only with what was found
     */
    public boolean worth(List<?> rows) {
        return search.isEmpty() || !rows.isEmpty();
    }

    /**
     * @param word a kind
     * @return whether more of it is there than the page with all lists shows
     */
    public boolean more(String word) {
        if (kind != Kind.ALL || !search.isEmpty()) {
            return false;
        }
        return switch (Kind.of(word)) {
            case MUTED -> counts.muted() > muted.size();
            case BLOCKED -> counts.blocked() > blocked.size();
            case SERVERS -> counts.domains() > domains.size();
            case BOOSTS -> counts.withoutReblogs() > withoutBoosts.size();
            case THREADS -> threadCount > threads.size();
            case FILTERS, ALL -> false;
        };
    }
}
