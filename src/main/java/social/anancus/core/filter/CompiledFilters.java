package social.anancus.core.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of one account, ready to be applied. */
final class CompiledFilters {
    private static final int BASE_WEIGHT = 100;

    private final List<Compiled> filters;

    private record Compiled(Filter filter, List<CompiledKeyword> keywords, Set<Long> statusIds) {}

    CompiledFilters(List<Filter> sources) {
        filters = sources.stream()
                .map(filter -> new Compiled(
                        filter,
                        filter.keywords().stream().map(CompiledKeyword::new).toList(),
                        filter.statuses().stream().map(FilterStatus::statusId).collect(Collectors.toSet())))
                .toList();
    }

    /** How much memory this takes, in no unit. */
    int weight() {
        int weight = BASE_WEIGHT;
        for (Compiled compiled : filters) {
            weight += BASE_WEIGHT + compiled.statusIds.size();
            weight +=
                    compiled.keywords.stream().mapToInt(CompiledKeyword::length).sum();
        }
        return weight;
    }

    boolean isEmpty() {
        return filters.isEmpty();
    }

    List<FilterMatch> match(FilterableStatus status, Instant now) {
        List<FilterMatch> matches = new ArrayList<>();
        FoldedText text = FoldedText.of(status.text());
        for (Compiled compiled : filters) {
            if (compiled.filter.isExpired(now)) {
                continue;
            }
            List<String> keywords = compiled.keywords.stream()
                    .filter(keyword -> keyword.isIn(text))
                    .map(CompiledKeyword::keyword)
                    .toList();
            List<Long> statuses = Stream.of(Optional.of(status.statusId()), Optional.ofNullable(status.reblogOfId()))
                    .flatMap(Optional::stream)
                    .filter(compiled.statusIds::contains)
                    .toList();
            if (!keywords.isEmpty() || !statuses.isEmpty()) {
                matches.add(new FilterMatch(compiled.filter, keywords, statuses));
            }
        }
        return matches;
    }
}
