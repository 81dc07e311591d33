package social.anancus.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.platform.persistence.Paging.Direction;
import social.anancus.platform.persistence.Paging.Limits;

class PagingTest {
    private static final Limits TWENTY = Limits.of(20);

    private static Paging paging(@Nullable Long maxId, @Nullable Long sinceId, @Nullable Long minId, int limit) {
        return new Paging(maxId, sinceId, minId, limit);
    }

    @Test
    void withoutParametersTheFirstPageIsWanted() {
        assertThat(Paging.parse(null, null, null, null, TWENTY)).isEqualTo(Paging.first(20));
        assertThat(Paging.parse("", " ", "", null, TWENTY)).isEqualTo(Paging.first(20));
    }

    @ParameterizedTest
    @CsvSource({
        "109348684313219591, 109348684313219591",
        "0, 0",
        "abc, 0",
        "12abc, 12",
        "' 12', 12",
        "-5, -5",
        "+5, 5",
        "1.9, 1",
        "abc12, 0",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775807",
        "-99999999999999999999, -9223372036854775808",
        "'; drop table status', 0"
    })
    void idsAreReadAsMastodonReadsThem(String text, long id) {
        assertThat(Paging.parse(text, text, text, null, TWENTY)).isEqualTo(paging(id, id, id, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "40, 40",
        "41, 40",
        "9999999999999999999, 40",
        "-5, 5",
        "-9999999999999999999, 40",
        "0, 0",
        "x, 0",
        "'', 0"
    })
    void theLimitIsClampedAsMastodonDoes(String text, int limit) {
        assertThat(Paging.parse(null, null, null, text, TWENTY).limit()).isEqualTo(limit);
    }

    @Test
    void anEndpointMayHaveItsOwnLimits() {
        assertThat(new Limits(100, 500).parse("600")).isEqualTo(500);
        assertThat(new Limits(100, 500).parse(null)).isEqualTo(100);
        assertThatThrownBy(() -> new Limits(10, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageOfNothingNeedsNoQuery() {
        assertThat(Paging.first(0).isEmpty()).isTrue();
        assertThat(Paging.first(1).isEmpty()).isFalse();
        assertThatThrownBy(() -> Paging.first(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theConditionHoldsTheBoundsThatWereGiven() {
        assertThat(Paging.first(20).condition("s.id")).isEqualTo("1 = 1");
        assertThat(paging(9L, null, null, 20).condition("s.id")).isEqualTo("s.id < :pageBelow");
        assertThat(paging(9L, 3L, null, 20).condition("s.id")).isEqualTo("s.id < :pageBelow and s.id > :pageAbove");
        assertThat(paging(9L, 3L, null, 20).parameters())
                .containsExactly(entry("pageBelow", 9L), entry("pageAbove", 3L));
        assertThat(Paging.first(20).parameters()).isEmpty();
    }

    @Test
    void minIdTurnsTheOrderAndWinsOverSinceId() {
        Paging both = paging(null, 3L, 5L, 20);

        assertThat(both.direction()).isEqualTo(Direction.OLDEST_FIRST);
        assertThat(both.order("s.id")).isEqualTo("s.id asc");
        assertThat(both.parameters()).isEqualTo(Map.of("pageAbove", 5L));
        assertThat(paging(null, 3L, null, 20).direction()).isEqualTo(Direction.NEWEST_FIRST);
        assertThat(paging(null, 3L, null, 20).order("s.id")).isEqualTo("s.id desc");
    }

    @ParameterizedTest
    @CsvSource({"s.id or 1=1", "''", "s..id", "count(s)", "s.id--"})
    void onlyAPlainColumnMayBePagedBy(String expression) {
        assertThatThrownBy(() -> Paging.first(1).condition(expression)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paging.first(1).order(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Does with numbers what a query would do with rows. */
    private static Page<Long> query(Paging paging) {
        Comparator<Long> order = Comparator.naturalOrder();
        List<Long> rows = LongStream.rangeClosed(1, 10)
                .boxed()
                .filter(id -> id < paging.parameters().getOrDefault("pageBelow", Long.MAX_VALUE))
                .filter(id -> id > paging.parameters().getOrDefault("pageAbove", Long.MIN_VALUE))
                .sorted(paging.direction() == Direction.OLDEST_FIRST ? order : order.reversed())
                .limit(paging.limit())
                .toList();
        return paging.page(rows, id -> id);
    }

    @Test
    void pagesAreNewestFirstWithTheirCursors() {
        assertThat(query(Paging.first(3))).isEqualTo(new Page<>(List.of(10L, 9L, 8L), 8L, 10L, true));
        assertThat(query(paging(8L, null, null, 3))).isEqualTo(new Page<>(List.of(7L, 6L, 5L), 5L, 7L, true));
    }

    @Test
    void sinceIdGivesTheNewestAndMinIdTheAdjacent() {
        assertThat(query(paging(null, 2L, null, 3)).items()).containsExactly(10L, 9L, 8L);
        assertThat(query(paging(null, null, 2L, 3)).items()).containsExactly(5L, 4L, 3L);
        assertThat(query(paging(5L, null, 2L, 3)).items()).containsExactly(4L, 3L);
    }

    @Test
    void aShortPageIsNotFullAndAnEmptyOneHasNoCursors() {
        assertThat(query(paging(3L, null, null, 3))).isEqualTo(new Page<>(List.of(2L, 1L), 1L, 2L, false));
        assertThat(query(paging(0L, null, null, 3))).isEqualTo(Page.empty());
    }

    @Test
    void followingNextAndThenPrevComesBackToTheSameItems() {
        Page<Long> first = query(Paging.first(3));
        Page<Long> second = query(paging(first.next(), null, null, 3));

        assertThat(query(paging(null, null, second.prev(), 3))).isEqualTo(first);
    }

    @Test
    void itemsCanBeMappedAndCursorsStay() {
        Page<Long> page = query(Paging.first(2));

        assertThat(page.map(id -> "#" + id)).isEqualTo(new Page<>(List.of("#10", "#9"), 9L, 10L, true));
        assertThat(page.mapAll(ids -> ids.stream().map(id -> id * 2).toList()).items())
                .containsExactly(20L, 18L);
        assertThatThrownBy(() -> page.mapAll(ids -> List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
