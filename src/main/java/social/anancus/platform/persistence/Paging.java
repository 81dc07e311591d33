package social.anancus.platform.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, by ids and not by offset, with Mastodon's meaning of its parameters
 * (https://docs.joinmastodon.org/api/guidelines/#pagination).
 *
 * @param maxId only what is older than this id
 * @param sinceId only what is newer than this id; of that the newest
 * @param minId only what is newer than this id; of that what comes next to it
 * @param limit at most how many items
 */
public record Paging(
        @Nullable Long maxId,
        @Nullable Long sinceId,
        @Nullable Long minId,
        int limit) {
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d+).*", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*)*");

    public Paging {
        if (limit < 0) {
            throw new IllegalArgumentException("a page cannot have " + limit + " items");
        }
    }

    /** In which order the rows of the query come. The items of a {@link Page} always have the newest first. */
    public enum Direction {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /**
     * How many items a page has.
     *
     * @param usual where the caller does not say
     * @param most however much the caller wants
     */
    public record Limits(int usual, int most) {
        public Limits {
            if (usual < 1 || most < usual) {
                throw new IllegalArgumentException(usual + " of " + most);
            }
        }

        /**
         * @param usual where the caller does not say
         * @return that, and at most the double, as Mastodon does unless an endpoint says otherwise
         */
        public static Limits of(int usual) {
            return new Limits(usual, 2 * usual);
        }

        /**
         * @param text the parameter {@code limit}; null where it is absent
         * @return the number without its sign, at most {@link #most}; 0 for what is no number
         */
        public int parse(@Nullable String text) {
            if (text == null) {
                return usual;
            }
            long number = number(text);
            return number == Long.MIN_VALUE ? most : (int) Math.min(Math.abs(number), most);
        }
    }

    /**
     * The first page.
     *
     * @param limit at most how many items
     * @return the newest items
     */
    public static Paging first(int limit) {
        return new Paging(null, null, null, limit);
    }

    /**
     * Reads query parameters as Mastodon does: a blank id counts as absent; of any other text the leading number counts, 0
     * if there is none; what no id can hold becomes the greatest or smallest.
     *
     * @param maxId the parameter {@code max_id}; null where it is absent
     * @param sinceId the parameter {@code since_id}; null where it is absent
     * @param minId the parameter {@code min_id}; null where it is absent
     * @param limit the parameter {@code limit}; null where it is absent
     * @param limits the endpoint's limits
     * @return the page that is wanted
     */
    public static Paging parse(
            @Nullable String maxId,
            @Nullable String sinceId,
            @Nullable String minId,
            @Nullable String limit,
            Limits limits) {
        return new Paging(id(maxId), id(sinceId), id(minId), limits.parse(limit));
    }

    private static @Nullable Long id(@Nullable String text) {
        return text == null || text.isBlank() ? null : number(text);
    }

    private static long number(String text) {
        Matcher matcher = LEADING_NUMBER.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        try {
            return Long.parseLong(matcher.group(1));
        } catch (NumberFormatException e) {
            return matcher.group(1).startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /**
     * @return in which order the query must give its rows: with {@code min_id} the oldest first, because those next to it
     *     are wanted
     */
    public Direction direction() {
        return minId == null ? Direction.NEWEST_FIRST : Direction.OLDEST_FIRST;
    }

    /**
     * @return whether nothing is wanted; then answer {@link Page#empty()} without a query, because a query's limit of 0 may
     *     mean no limit
     */
    public boolean isEmpty() {
        return limit == 0;
    }

    /**
     * The condition of the page, for JPQL and SQL alike.
     *
     * @param id the id in the query, such as {@code s.id}; a constant, never from outside
     * @return a condition with the parameters of {@link #parameters()}; true where there is no bound
     */
    public String condition(String id) {
        requireExpression(id);
        List<String> bounds = new ArrayList<>();
        if (maxId != null) {
            bounds.add(id + " < :pageBelow");
        }
        if (above() != null) {
            bounds.add(id + " > :pageAbove");
        }
        return bounds.isEmpty() ? "1 = 1" : String.join(" and ", bounds);
    }

    /**
     * @return the parameters of {@link #condition}, by name
     */
    public Map<String, Long> parameters() {
        Map<String, Long> parameters = new LinkedHashMap<>();
        if (maxId != null) {
            parameters.put("pageBelow", maxId);
        }
        Long above = above();
        if (above != null) {
            parameters.put("pageAbove", above);
        }
        return parameters;
    }

    /** With both, Mastodon passes over since_id. */
    private @Nullable Long above() {
        return minId == null ? sinceId : minId;
    }

    /**
     * @param id the id in the query, such as {@code s.id}; a constant, never from outside
     * @return what stands behind {@code order by}
     */
    public String order(String id) {
        requireExpression(id);
        return direction() == Direction.NEWEST_FIRST ? id + " desc" : id + " asc";
    }

    private static void requireExpression(String id) {
        if (!EXPRESSION.matcher(id).matches()) {
            throw new IllegalArgumentException("only a plain column may be paged by");
        }
    }

    /**
     * @param rows the query's rows, in its order; at most {@link #limit}
     * @param id the id by which they are paged; of follows and blocks that is the row's, not the account's
     * @return the page, newest first
     */
    public <T> Page<T> page(List<T> rows, ToLongFunction<? super T> id) {
        List<T> items = new ArrayList<>(rows);
        if (direction() == Direction.OLDEST_FIRST) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return Page.empty();
        }
        long newest = id.applyAsLong(items.getFirst());
        long oldest = id.applyAsLong(items.getLast());
        return new Page<>(items, oldest, newest, items.size() >= limit);
    }
}
