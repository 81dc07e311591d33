package social.anancus.core.status.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.anancus.core.notification.NotificationLists;
import social.anancus.core.notification.NotificationRow;
import social.anancus.core.reaction.ListBookmarks;
import social.anancus.core.reaction.ListFavourites;
import social.anancus.core.reaction.ReactionPageRepository;
import social.anancus.core.search.SearchPage;
import social.anancus.core.search.SearchStatuses;
import social.anancus.core.search.StatusSearchRepository;
import social.anancus.core.search.WriteSearchIndex;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.core.status.visibility.VisibilityWorld.Kind;
import social.anancus.core.status.visibility.VisibilityWorld.Who;
import social.anancus.core.timeline.ThreadRepository;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.core.timeline.audience.Audience;
import social.anancus.core.timeline.audience.AudienceQuestion;
import social.anancus.core.timeline.audience.AudienceRepository;
import social.anancus.core.timeline.audience.FindStreamAudience;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;

/**
 * The truth table of {@link VisibilityTruthTableIT} against the other places where statuses come to light: lists, threads
 * upwards, search, bookmarks, favourites, notifications, and streams. All of them hold every status already, so that only the
 * rule keeps it from being shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverywhereTruthTableIT {
    private static final Paging PAGE = Paging.first(100);

    private VisibilityWorld world;
    private CoreFixture core;
    private TimelineRepository timelines;
    private ThreadRepository threads;
    private SearchStatuses search;
    private ListBookmarks bookmarks;
    private ListFavourites favourites;
    private NotificationLists notifications;
    private FindStreamAudience audience;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new VisibilityWorld(folder);
        core = world.core;
        EntityManager entityManager = core.persistence.entityManager();
        timelines = new TimelineRepository(entityManager, core.clock);
        threads = new ThreadRepository(entityManager, core.clock);
        StatusSearchRepository index = new StatusSearchRepository(entityManager);
        search = new SearchStatuses(index, core.clock);
        ReactionPageRepository reactions = new ReactionPageRepository(entityManager);
        bookmarks = new ListBookmarks(reactions);
        favourites = new ListFavourites(reactions);
        notifications = new NotificationLists(core);
        audience = new FindStreamAudience(new AudienceRepository(entityManager), core.clock);
        core.execute("update status set content = '<p>tarantula</p>' where reblog_of_id is null");
        WriteSearchIndex writeIndex = new WriteSearchIndex(index);
        for (Visibility visibility : Visibility.values()) {
            for (Kind kind : Kind.values()) {
                long id = world.id(visibility, kind);
                world.status(answer(id), VisibilityWorld.SHARER, "'PUBLIC'", id + ", 100, true, null");
                core.run(() -> {
                    writeIndex.write(id);
                    return true;
                });
            }
        }
        for (Who who : Who.values()) {
            if (who != Who.ANONYMOUS) {
                keepEverything(who);
            }
        }
    }

    /** A public answer to a status. */
    private static long answer(long id) {
        return 100_000 + id;
    }

    private void keepEverything(Who who) {
        core.execute("insert into app_user (id, account_id, email, password_hash, locale, approved, created_at,"
                + " updated_at) values (" + who.id + ", " + who.id + ", 'p" + who.id
                + "@example.org', '', 'en', true, now(), now())");
        core.execute("insert into account_list (id, account_id, title, created_at, updated_at) overriding system value"
                + " values (" + who.id + ", " + who.id + ", 'All', now(), now())");
        core.execute("insert into list_feed (list_id, status_id, reblog_of_id) select " + who.id
                + ", id, reblog_of_id from status where id between 1000 and 2000");
        for (String table : Set.of("bookmark", "favourite")) {
            core.execute("insert into " + table + " (account_id, status_id, created_at) select " + who.id
                    + ", id, now() from status where id between 1000 and 2000");
        }
        core.execute("insert into notification (account_id, from_account_id, type, status_id, created_at) select "
                + who.id + ", account_id, 'MENTION', id, now() from status where id between 1000 and 2000");
    }

    @AfterAll
    void close() {
        world.close();
    }

    static Stream<Arguments> rows() {
        return VisibilityWorld.rows();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, author suspended: {3}")
    @MethodSource("rows")
    void everyOtherPlaceAgreesWithTheRule(Visibility visibility, Who who, Kind kind, boolean suspended) {
        world.suspendAuthor(suspended);
        boolean may = VisibilityWorld.expected(visibility, who, suspended);
        boolean wanted = may && !who.averse();
        boolean inFeeds = wanted && !VisibilityWorld.namesSomebodyUnwanted(who, kind);
        long id = world.id(visibility, kind);

        if (kind != Kind.REBLOG) {
            assertThat(core.run(() -> threads.ancestors(who.viewer(), answer(id)))
                            .contains(id))
                    .as("the thread, upwards")
                    .isEqualTo(wanted);
        }
        if (who == Who.ANONYMOUS) {
            return;
        }
        Viewer.LocalViewer viewer = new Viewer.LocalViewer(who.id);
        assertThat(core.run(() -> timelines.list(viewer, who.id, PAGE)).items().contains(id))
                .as("the timeline of a list")
                .isEqualTo(inFeeds);
        assertThat(core.run(() -> bookmarks.list(viewer, PAGE)).items().contains(id))
                .as("the bookmarks")
                .isEqualTo(may);
        assertThat(core.run(() -> favourites.list(viewer, PAGE)).items().contains(id))
                .as("the favourites")
                .isEqualTo(may);
        assertThat(core.run(() -> search.search(who.id, "tarantula", null, new SearchPage(100, 0, null, null)))
                        .contains(id))
                .as("search")
                .isEqualTo(wanted && kind != Kind.REBLOG);
        boolean senderShown = kind == Kind.REBLOG || !suspended && !who.averse();
        assertThat(core.run(() -> notifications.list(who.id, PAGE)).items())
                .extracting(NotificationRow::statusId)
                .as("the notifications")
                .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(may && senderShown));
        Audience hearing = core.run(
                () -> audience.find(new AudienceQuestion(id, false, Set.of(who.id), Set.of(who.id), Set.of(who.id))));
        assertThat(hearing.homes().contains(who.id)).as("the stream of home").isEqualTo(inFeeds);
        assertThat(hearing.lists().containsKey(who.id))
                .as("the stream of a list")
                .isEqualTo(inFeeds);
        assertThat(hearing.viewers().contains(who.id))
                .as("public streams")
                .isEqualTo(kind == Kind.REBLOG ? may && !VisibilityWorld.namesSomebodyUnwanted(who, kind) : wanted);
    }
}
