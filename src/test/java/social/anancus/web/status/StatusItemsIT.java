package social.anancus.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.filter.FilterMatcher;
import social.anancus.core.filter.FilterRepository;
import social.anancus.core.filter.ListFilters;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.KnownFaces;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.status.KnownStatuses;
import social.anancus.core.status.LiveStatuses;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ShowStatuses;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;
import social.anancus.support.RichStatuses;
import social.anancus.web.support.EmojiMarkup;

/** Posts on pages cost as many SQL statements for twenty as for one, and say what there is to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusItemsIT {
    private static final int MANY = 20;
    /** What a page of the home feed may cost is 15; navigation, tabs and composer have the others. */
    private static final long MOST = 9;

    private CoreFixture core;
    private TimelineRepository timelines;
    private Viewer.LocalViewer viewer;
    private long last;
    private long plain;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        timelines = new TimelineRepository(core.entityManager, core.clock);
        viewer = new Viewer.LocalViewer(People.local(core));
        String me = Long.toString(viewer.id());
        core.execute("insert into filter (account_id, title, contexts, created_at, updated_at) values (" + me
                + ", 'Spiders', '{home}', now(), now())");
        core.execute("insert into filter_keyword (filter_id, keyword, created_at) select id, 'tarantula', now() from"
                + " filter");
        core.execute(
                "insert into home_feed_owner (account_id, built_at, last_read_at) values (" + me + ", now(), now())");
        for (int i = 0; i < MANY; i++) {
            long status = RichStatuses.write(core, RichStatuses.author(core, i % 2 == 1), "spiders");
            last = RichStatuses.share(core, RichStatuses.author(core, i % 2 == 1), status);
            plain = status;
            core.execute("insert into home_feed (account_id, status_id, reblog_of_id) values (" + me + ", " + last
                    + ", " + status + ")");
        }
    }

    @AfterAll
    void close() {
        core.close();
    }

    private StatusItems cold() {
        Caches caches = new Caches(new Metrics());
        MediaUrls urls = new MediaUrls(core.uris, core.settings);
        FindEmojis emojis = new FindEmojis(new CustomEmojiRepository(core.entityManager), urls);
        ReadStatuses statuses = new ReadStatuses(new StatusViewRepository(core.entityManager, new Json()));
        KnownStatuses known = new KnownStatuses(
                statuses,
                new MediaAttachmentRepository(core.entityManager),
                urls,
                emojis,
                CoreFixture.noBroadcast(),
                caches);
        FilterMatcher filters =
                new FilterMatcher(new ListFilters(new FilterRepository(core.entityManager)), core.clock, caches);
        KnownFaces faces = new KnownFaces(
                new AccountViewRepository(core.entityManager), emojis, urls, CoreFixture.noBroadcast(), caches);
        return new StatusItems(
                new ShowStatuses(
                        known,
                        statuses,
                        new LiveStatuses(statuses, CoreFixture.noBroadcast(), caches),
                        filters,
                        core.clock),
                faces,
                new EmojiMarkup(urls),
                core.uris,
                Messages.strict());
    }

    private StatusItems.Look look(Viewer who, FilterContext context) {
        return new StatusItems.Look(who, Locale.ENGLISH, context);
    }

    private List<Long> cost(int limit) {
        StatusItems items = cold();
        List<Long> costs = new ArrayList<>();
        for (int look = 0; look < 2; look++) {
            long before = core.persistence.statements();
            Page<StatusItem> page = core.run(
                    () -> items.page(timelines.home(viewer, Paging.first(limit)), look(viewer, FilterContext.HOME)));
            costs.add(core.persistence.statements() - before);
            assertThat(page.items()).hasSize(limit);
        }
        return costs;
    }

    @Test
    void aPageOfTwentyCostsAsManyStatementsAsAPageOfOne() {
        List<Long> one = cost(1);
        assertThat(cost(MANY)).as("twenty against one").isEqualTo(one);
        assertThat(one.get(0)).as("remembering nothing").isLessThanOrEqualTo(MOST);
        assertThat(one.get(1)).as("remembering all").isLessThanOrEqualTo(3L);
    }

    @Test
    void aBoostShowsWhatIsBoostedAndWhoDidSo() {
        StatusItem item = core.run(
                () -> cold().of(List.of(last), look(viewer, FilterContext.HOME)).get(last));
        assertThat(item.id()).isEqualTo(plain);
        assertThat(item.entry()).isEqualTo(last);
        assertThat(item.anchor()).isEqualTo("post-" + last);
        assertThat(item.actionsPath()).isEqualTo("/posts/" + plain + "/actions?at=" + last);
        assertThat(item.why()).isNotNull();
        assertThat(item.why().after()).isEqualTo(" boosted");
        assertThat(item.body().warning()).hasToString("Animals");
        assertThat(item.body().html().html()).contains("A tarantula");
        assertThat(item.body().media()).hasSize(2).allMatch(MediaItem::described);
        assertThat(item.body().poll()).isNotNull();
        assertThat(item.body().quote()).isNotNull();
        assertThat(item.body().quote().shown()).isTrue();
    }

    @Test
    void aFilterSpeaksOnlyWhereItApplies() {
        StatusItems items = cold();
        StatusItem home = core.run(
                () -> items.of(List.of(last), look(viewer, FilterContext.HOME)).get(last));
        StatusItem thread = core.run(() ->
                items.of(List.of(last), look(viewer, FilterContext.THREAD)).get(last));
        assertThat(home.filtered()).isEqualTo("Filtered: Spiders");
        assertThat(thread.clear()).isTrue();
    }

    @Test
    void visitorsCanDoNothingThatNeedsALogIn() {
        StatusItem item = core.run(() -> cold().of(List.of(plain), look(Viewer.anonymous(), FilterContext.HOME))
                .get(plain));
        assertThat(item.filtered()).isNull();
        assertThat(item.actions().may().own()).isFalse();
        assertThat(Objects.requireNonNull(item.body().poll()).votable()).isFalse();
    }

    @Test
    void whatIsNotForTheViewerIsNotThere() {
        long secret = People.status(core, RichStatuses.author(core, true), "DIRECT");
        StatusItems items = cold();
        assertThat(core.run(() -> items.of(List.of(secret), look(viewer, FilterContext.HOME))))
                .isEmpty();
    }
}
