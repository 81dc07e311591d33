package social.anancus.core.search;

import org.jspecify.annotations.Nullable;

/**
 * Which results are wanted.
 *
 * @param limit at most how many
 * @param offset how many of the best are passed over
 * @param maxId only ids below; null for all
 * @param minId only ids above; null for all
 */
public record SearchPage(
        int limit,
        int offset,
        @Nullable Long maxId,
        @Nullable Long minId) {}
