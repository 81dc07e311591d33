package social.anancus.platform.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param items the items
 * @param next the {@code max_id} of the page with older items; null on an empty page
 * @param prev the {@code min_id} (in some lists the {@code since_id}) of the page with newer items; null on an empty page
 * @param full whether it has as many items as were wanted, so that older ones are likely
 * @param <T> the type of the items
 */
public record Page<T>(
        List<T> items, @Nullable Long next, @Nullable Long prev, boolean full) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * @return a page without items
     */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null, null, false);
    }

    /**
     * @param mapper from all items to as many others, so that it may load what they need at once
     * @return the same page with other items
     * @throws IllegalArgumentException if their number is another
     */
    public <R> Page<R> mapAll(Function<? super List<T>, ? extends List<R>> mapper) {
        List<R> mapped = mapper.apply(items);
        if (mapped.size() != items.size()) {
            throw new IllegalArgumentException(items.size() + " items became " + mapped.size());
        }
        return new Page<>(mapped, next, prev, full);
    }

    /**
     * @param mapper from one item to another
     * @return the same page with other items
     */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, prev, full);
    }
}
