package social.anancus.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersIT {
    private CoreFixture core;
    private FilterRepository filters;
    private CreateFilter createFilter;
    private UpdateFilter updateFilter;
    private FilterMatcher matcher;
    private FilterEvents events;
    private final List<String> sent = new ArrayList<>();
    private int reads;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        filters = new FilterRepository(core.persistence.entityManager());
        events = new FilterEvents(core.events.of(FiltersChanged.class), new Broadcast() {
            @Override
            public void publish(String kind, String json) {
                sent.add(kind + ' ' + json);
            }
        });
        ChangeKeywords changeKeywords = new ChangeKeywords(filters, core.clock);
        createFilter = new CreateFilter(filters, changeKeywords, events, core.clock);
        updateFilter = new UpdateFilter(filters, changeKeywords, events, core.clock);
        ListFilters listFilters = new ListFilters(filters) {
            @Override
            public List<Filter> list(long accountId) {
                reads++;
                return core.run(() -> super.list(accountId));
            }
        };
        matcher = new FilterMatcher(listFilters, core.clock, new Caches(new Metrics()));
        core.events.afterCommit(FiltersChanged.class, matcher::forget);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void makePeople() {
        alice = People.local(core);
        bob = People.local(core);
    }

    private static FilterDraft draft(@Nullable String title, List<FilterDraft.Keyword> keywords) {
        return new FilterDraft(title, List.of("home", "public"), null, null, keywords);
    }

    private static FilterDraft.Keyword word(String keyword) {
        return new FilterDraft.Keyword(null, keyword, null, false);
    }

    private Filter create(long owner, String... words) {
        List<FilterDraft.Keyword> keywords =
                List.of(words).stream().map(FiltersIT::word).toList();
        return core.run(() -> createFilter.create(owner, draft("Title", keywords)));
    }

    private Map<Long, List<FilterMatch>> match(long viewer, FilterableStatus... statuses) {
        return matcher.match(viewer, List.of(statuses));
    }

    @Test
    void aFilterIsMadeWithItsWordsAndChangedWithThem() {
        Filter filter = create(alice, "one", "two", "three");
        assertThat(filter.action()).isEqualTo(FilterAction.WARN);
        assertThat(filter.contexts()).containsExactly(FilterContext.HOME, FilterContext.PUBLIC);
        assertThat(filter.expiresAt()).isNull();
        List<Long> ids = filter.keywords().stream().map(FilterKeyword::id).toList();

        Filter changed = core.run(() -> updateFilter.update(
                alice,
                filter.id(),
                new FilterDraft(
                        null,
                        null,
                        "blur",
                        new FilterDraft.Expiry(60L),
                        List.of(
                                new FilterDraft.Keyword(ids.get(0), null, false, false),
                                new FilterDraft.Keyword(ids.get(1), null, null, true),
                                word("four")))));

        assertThat(changed.title()).isEqualTo("Title");
        assertThat(changed.action()).isEqualTo(FilterAction.BLUR);
        assertThat(changed.expiresAt())
                .isEqualTo(core.clock.instant().plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        assertThat(changed.keywords()).extracting(FilterKeyword::keyword).containsExactly("one", "three", "four");
        assertThat(changed.keywords()).extracting(FilterKeyword::wholeWord).containsExactly(false, true, true);
        assertThat(core.events.committed(FiltersChanged.class)).contains(new FiltersChanged(alice));
        assertThat(sent).contains("filters-changed " + alice);
    }

    @Test
    void mistakesAreToldAsUpstream() {
        FilterDraft empty = new FilterDraft(null, null, null, null, List.of());
        assertThatThrownBy(() -> core.run(() -> createFilter.create(alice, empty)))
                .hasMessage("Validation failed: Title can't be blank, Context can't be blank,"
                        + " Context None or invalid context supplied");
        FilterDraft long257 =
                new FilterDraft("é".repeat(257), List.of("home", "hall"), "burn", null, List.of(word("a".repeat(513))));
        assertThatThrownBy(() -> core.run(() -> createFilter.create(alice, long257)))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Title is too long (maximum is 256 characters), Context None or invalid"
                        + " context supplied, Action is not included in the list, Keywords keyword is too long"
                        + " (maximum is 512 characters)");
        assertThat(create(alice, "😀".repeat(512)).keywords()).hasSize(1);
    }

    @Test
    void nobodyReachesTheFiltersOfAnother() {
        Filter filter = create(alice, "one");
        long keyword = filter.keywords().getFirst().id();
        FilterDraft mine = draft("Mine", List.of());
        Filter own = create(bob, "two");
        FilterDraft stolen = draft("x", List.of(new FilterDraft.Keyword(keyword, "stolen", null, false)));

        assertThatThrownBy(() -> core.run(() -> updateFilter.update(bob, filter.id(), mine)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> updateFilter.update(bob, own.id(), stolen)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> {
                    new DeleteFilter(filters, events).delete(bob, filter.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> new FindFilterKeyword(filters).find(bob, keyword)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        core.run(() -> new UpdateFilterKeyword(filters, events).update(bob, keyword, "stolen", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> {
                    new RemoveFilterKeyword(filters, events).remove(bob, keyword);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(core.run(() -> new FindFilter(filters).find(alice, filter.id())))
                .isEqualTo(filter);
    }

    @Test
    void filtersApplyByWordsUntilTheyChangeOrEnd() {
        create(alice, "coffee", "tea");
        FilterableStatus status = new FilterableStatus(7, null, "Coffee & teapots");
        assertThat(match(alice, status, new FilterableStatus(8, null, "milk")).keySet())
                .containsExactly(7L);
        assertThat(match(alice, status).get(7L))
                .singleElement()
                .satisfies(match -> assertThat(match.keywordMatches()).containsExactly("coffee"));
        assertThat(match(bob, status)).isEmpty();

        Filter timed = core.run(() -> createFilter.create(
                alice,
                new FilterDraft(
                        "Timed", List.of("home"), "hide", new FilterDraft.Expiry(60L), List.of(word("teapots")))));
        assertThat(match(alice, status).get(7L))
                .extracting(match -> match.filter().title())
                .containsExactly("Title", "Timed");
        core.clock.advance(Duration.ofSeconds(61));
        assertThat(match(alice, status).get(7L))
                .extracting(match -> match.filter().title())
                .containsExactly("Title");
        assertThat(timed.action()).isEqualTo(FilterAction.HIDE);
    }

    @Test
    void filtersAreReadOnce() {
        create(alice, "coffee");
        reads = 0;
        for (int i = 0; i < 3; i++) {
            match(alice, new FilterableStatus(7, null, "coffee"));
            match(bob, new FilterableStatus(7, null, "coffee"));
        }
        assertThat(reads).isEqualTo(2);
        create(alice, "tea");
        assertThat(match(alice, new FilterableStatus(7, null, "tea"))).hasSize(1);
        assertThat(reads).isEqualTo(3);
        new FiltersChangedListener(matcher).receive(Long.toString(alice));
        match(alice, new FilterableStatus(7, null, "tea"));
        assertThat(reads).isEqualTo(4);
    }

    @Test
    void aStatusIsFilteredByItselfAndAsAReblog() {
        Filter filter = create(alice);
        long status = People.status(core, bob, "PUBLIC");
        long hidden = People.status(core, bob, "DIRECT");
        AddFilterStatus add = new AddFilterStatus(
                filters, new StatusRepository(core.persistence.entityManager(), core.liveChanges), events, core.clock);

        FilterStatus added = core.run(() -> add.add(alice, filter.id(), status));
        assertThat(match(alice, new FilterableStatus(status, null, ""), new FilterableStatus(1, status, ""))
                        .values())
                .hasSize(2)
                .allSatisfy(matches ->
                        assertThat(matches.getFirst().statusMatches()).containsExactly(status));
        assertThatThrownBy(() -> core.run(() -> add.add(alice, filter.id(), status)))
                .hasMessage("Validation failed: Status has already been taken");
        assertThatThrownBy(() -> core.run(() -> add.add(alice, filter.id(), hidden)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> add.add(bob, filter.id(), status)))
                .isInstanceOf(NotFound.class);
        RemoveFilterStatus remove = new RemoveFilterStatus(filters, events);
        assertThatThrownBy(() -> core.run(() -> remove.remove(bob, added.id()))).isInstanceOf(NotFound.class);
        assertThat(core.run(() -> remove.remove(alice, added.id()))).isEqualTo(added);
        assertThat(match(alice, new FilterableStatus(status, null, ""))).isEmpty();
    }

    @Test
    void olderClientsSeeOnePhraseEach() {
        CreatePhrase createPhrase = new CreatePhrase(filters, events, core.clock);
        UpdatePhrase updatePhrase = new UpdatePhrase(filters, events, core.clock);
        FilterDraft wanted = new FilterDraft("old", List.of("home"), "hide", null, List.of());
        FilterKeyword phrase = core.run(() -> createPhrase.create(alice, wanted, true));

        FilterDraft renamed = new FilterDraft("new", List.of("thread"), "hide", null, List.of());
        core.run(() -> updatePhrase.update(alice, phrase.id(), renamed, false));
        Filter filter = core.run(() -> filters.find(alice, phrase.filterId())).orElseThrow();
        assertThat(filter.title()).isEqualTo("new");
        assertThat(filter.contexts()).containsExactly(FilterContext.THREAD);
        assertThat(filter.keywords()).containsExactly(new FilterKeyword(phrase.id(), filter.id(), "new", false));

        core.run(() -> new AddFilterKeyword(filters, events, core.clock).add(alice, filter.id(), "more", true));
        core.run(() -> updatePhrase.update(alice, phrase.id(), renamed, true));
        assertThatThrownBy(() -> core.run(() -> updatePhrase.update(alice, phrase.id(), wanted, null)))
                .hasMessageContaining("more than one filter keyword");
        FilterDraft blank = new FilterDraft(" ", List.of(), null, null, List.of());
        assertThatThrownBy(() -> core.run(() -> createPhrase.create(alice, blank, true)))
                .hasMessage("Validation failed: Phrase can't be blank, Context can't be blank,"
                        + " Context None or invalid context supplied");
    }
}
