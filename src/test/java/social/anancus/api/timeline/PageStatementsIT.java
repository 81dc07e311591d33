package social.anancus.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.relationship.ListedAccount;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.relationship.RelationshipListRepository.Kind;
import social.anancus.core.relationship.RelationshipRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.TagRepository;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.core.timeline.FeedRepository;
import social.anancus.core.timeline.HomeTimeline;
import social.anancus.core.timeline.KeepHomeFeed;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.ThreadRepository;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.core.timeline.list.FindList;
import social.anancus.core.timeline.list.ListRepository;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.JsonMappers;
import social.anancus.support.People;
import social.anancus.support.RichStatuses;

/**
 * A page of forty costs as many SQL statements as a page of one, and few: with filters, relationships, polls, media, emojis,
 * mentions, quotes and reblogs, by different authors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatementsIT {
    private static final int MANY = 40;
    private static final int MOST = 10;

    /** Of pages that ask first whether the account, the list or the thread is there. */
    private static final int MOST_AFTER_A_LOOK = MOST + 1;

    private static final TimelineRepository.Scope ALL = new TimelineRepository.Scope(false, false, false);

    private CoreFixture core;
    private TimelineRepository timelines;
    private HomeTimeline home;
    private Viewer.LocalViewer viewer;
    private long author;
    private long list;
    private long first;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        EntityManager entityManager = core.entityManager;
        timelines = new TimelineRepository(entityManager, core.clock);
        home = new HomeTimeline(
                new KeepHomeFeed(new FeedRepository(entityManager), noJobs(), core.clock),
                timelines,
                new FindList(new ListRepository(entityManager)),
                new Caches(new Metrics()));
        viewer = new Viewer.LocalViewer(People.local(core));
        author = RichStatuses.author(core, true);
        fill();
        // the first look at a home feed builds it; this is about the pages that are read all the time
        core.run(() -> home.page(viewer, Paging.first(1)));
    }

    private static Jobs noJobs() {
        return new Jobs() {
            @Override
            public void enqueue(Job job) {
                // nothing is done later here
            }

            @Override
            public void enqueueAt(Job job, java.time.Instant when) {
                // nothing is done later here
            }
        };
    }

    private void fill() {
        String me = Long.toString(viewer.id());
        core.execute("insert into filter (account_id, title, contexts, created_at, updated_at) values (" + me
                + ", 'Spiders', '{home,public,thread,account}', now(), now())");
        core.execute("insert into filter_keyword (filter_id, keyword, created_at) select id, 'tarantula', now() from"
                + " filter");
        core.execute("insert into account_list (account_id, title, created_at, updated_at) values (" + me
                + ", 'Friends', now(), now())");
        list = Long.parseLong(core.select("select id from account_list"));
        core.execute(
                "insert into home_feed_owner (account_id, built_at, last_read_at) values (" + me + ", now(), now())");
        for (int i = 0; i < MANY; i++) {
            // the page of one shows the last, which has all that costs a statement
            boolean local = i % 2 == 1;
            long status = RichStatuses.write(core, RichStatuses.author(core, local), "spiders");
            long reblog = RichStatuses.share(core, RichStatuses.author(core, local), status);
            feed("home_feed (account_id", me, reblog, status);
            feed("list_feed (list_id", Long.toString(list), reblog, status);
            long own = RichStatuses.write(core, author, "author");
            if (i == 0) {
                first = own;
            } else {
                core.execute("update status set in_reply_to_id = " + first + ", in_reply_to_account_id = " + author
                        + ", reply = true where id = " + own);
            }
            long fan = RichStatuses.author(core, local);
            People.follow(core, fan, author);
            People.follow(core, viewer.id(), fan);
        }
    }

    private void feed(String table, String owner, long reblog, long status) {
        core.execute("insert into " + table + ", status_id, reblog_of_id) values (" + owner + ", " + reblog + ", "
                + status + ")");
    }

    @AfterAll
    void close() {
        core.close();
    }

    /** Statements of the first look by a server that remembers nothing, and of the second. */
    private record Cost(long cold, long warm) {}

    private Cost cost(int limit, BiFunction<JsonMappers, Paging, List<?>> read) {
        JsonMappers mappers = JsonMappers.cold(core);
        long[] counts = new long[2];
        for (int look = 0; look < 2; look++) {
            long before = core.persistence.statements();
            List<?> items = core.run(() -> read.apply(mappers, Paging.first(limit)));
            counts[look] = core.persistence.statements() - before;
            assertThat(items).hasSize(limit);
        }
        return new Cost(counts[0], counts[1]);
    }

    private void costsTheSameForOneAndMany(int most, BiFunction<JsonMappers, Paging, List<?>> read) {
        Cost one = cost(1, read);
        Cost many = cost(MANY, read);
        assertThat(many).as("forty against one").isEqualTo(one);
        assertThat(one.cold()).as("remembering nothing").isBetween(2L, (long) most);
        assertThat(one.warm()).as("remembering all").isBetween(1L, 4L);
    }

    private List<?> rendered(JsonMappers mappers, Page<Long> page) {
        return mappers.statuses().page(page, viewer).items();
    }

    @Test
    void theHomeTimeline() {
        costsTheSameForOneAndMany(MOST, (mappers, paging) -> {
            List<?> items = rendered(mappers, home.page(viewer, paging));
            assertThat(items.toString()).contains("Spiders", "tarantula", "blob", "four dots", "quote");
            return items;
        });
    }

    @Test
    void theTimelineOfAList() {
        costsTheSameForOneAndMany(
                MOST_AFTER_A_LOOK, (mappers, paging) -> rendered(mappers, home.list(viewer, list, paging)));
    }

    @Test
    void publicTimelinesAndThoseOfTags() {
        PublicTimeline open = new PublicTimeline(timelines, new TagRepository(core.entityManager, core.clock));
        PublicTimeline.TagNames tag = new PublicTimeline.TagNames("spiders", List.of(), List.of(), List.of());
        costsTheSameForOneAndMany(MOST, (mappers, paging) -> rendered(mappers, open.page(viewer, ALL, paging)));
        costsTheSameForOneAndMany(
                MOST_AFTER_A_LOOK, (mappers, paging) -> rendered(mappers, open.tagged(viewer, tag, ALL, paging)));
    }

    @Test
    void theStatusesOfAnAccount() {
        AccountTimeline account =
                new AccountTimeline(core.accounts, new TagRepository(core.entityManager, core.clock), timelines);
        AccountTimeline.Wanted all = new AccountTimeline.Wanted(false, false, false, false, null);
        costsTheSameForOneAndMany(
                MOST_AFTER_A_LOOK, (mappers, paging) -> rendered(mappers, account.page(viewer, author, all, paging)));
    }

    @Test
    void aThread() {
        ThreadRepository threads = new ThreadRepository(core.entityManager, core.clock);
        costsTheSameForOneAndMany(MOST_AFTER_A_LOOK, (mappers, paging) -> {
            List<Long> ids = new ArrayList<>(threads.ancestors(viewer, first));
            ids.addAll(threads.descendants(viewer, first));
            ids.add(first);
            assertThat(ids).hasSize(MANY);
            return List.copyOf(mappers.statuses()
                    .toJson(ids.subList(0, paging.limit()), viewer)
                    .values());
        });
    }

    @Test
    void listsOfAccountsAndHowSomebodyStandsToThem() {
        RelationshipListRepository lists = new RelationshipListRepository(core.entityManager, core.clock);
        RelationshipRepository relationships = new RelationshipRepository(core.entityManager, core.clock);
        costsTheSameForOneAndMany(MOST, (mappers, paging) -> {
            List<Long> ids = lists.page(Kind.FOLLOWERS, author, viewer.id(), paging).items().stream()
                    .map(ListedAccount::accountId)
                    .toList();
            assertThat(relationships.relationships(viewer.id(), ids, true)).hasSameSizeAs(ids);
            return List.copyOf(mappers.accounts().byId(ids).values());
        });
    }
}
