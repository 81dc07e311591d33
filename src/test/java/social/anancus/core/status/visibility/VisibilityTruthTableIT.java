package social.anancus.core.status.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.core.status.visibility.VisibilityWorld.Kind;
import social.anancus.core.status.visibility.VisibilityWorld.Who;
import social.anancus.core.timeline.ThreadRepository;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;

/**
 * Each visibility, each kind of viewer, each kind of status: what the rule says, by hand, against the predicate, the query,
 * and the timelines. Other places follow in {@link EverywhereTruthTableIT}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTruthTableIT {
    private static final TimelineRepository.Scope ALL = new TimelineRepository.Scope(false, false, false);

    private VisibilityWorld world;
    private CoreFixture core;
    private StatusRepository statuses;
    private TimelineRepository timelines;
    private ThreadRepository threads;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new VisibilityWorld(folder);
        core = world.core;
        EntityManager entityManager = core.persistence.entityManager();
        statuses = new StatusRepository(entityManager, core.liveChanges);
        timelines = new TimelineRepository(entityManager, core.clock);
        threads = new ThreadRepository(entityManager, core.clock);
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
    void everyPlaceAgreesWithTheRule(Visibility visibility, Who who, Kind kind, boolean suspended) {
        world.suspendAuthor(suspended);
        boolean may = VisibilityWorld.expected(visibility, who, suspended);
        long id = world.id(visibility, kind);
        Viewer viewer = who.viewer();

        assertThat(StatusVisibility.canSee(new StatusVisibility.Relation(
                        visibility,
                        false,
                        who == Who.AUTHOR_SELF,
                        suspended,
                        who.blocked(),
                        who.mentioned(),
                        who.follows())))
                .as("the predicate")
                .isEqualTo(may);
        assertThat(core.run(() -> statuses.visible(viewer, List.of(id))).contains(id))
                .as("the query")
                .isEqualTo(may);
        if (who != Who.ANONYMOUS) {
            assertThat(eachOf(who, id)).as("the query for many viewers").isEqualTo(may);
            assertThat(core.run(() -> timelines.home(new Viewer.LocalViewer(who.id), page()))
                            .items()
                            .contains(id))
                    .as("the home timeline")
                    .isEqualTo(may && !who.averse() && !VisibilityWorld.namesSomebodyUnwanted(who, kind));
        }
        assertThat(core.run(() -> timelines.publicStatuses(viewer, ALL, List.of(), page())))
                .as("the public timeline")
                .satisfies(
                        contains(id, may && visibility == Visibility.PUBLIC && kind != Kind.REBLOG && !who.averse()));
        assertThat(core.run(() -> timelines.tagged(
                        viewer,
                        new TimelineRepository.Tags(List.of(VisibilityWorld.TAG), List.of(), List.of()),
                        ALL,
                        page())))
                .as("the timeline of a tag")
                .satisfies(
                        contains(id, may && (visibility == Visibility.PUBLIC || kind == Kind.REBLOG) && !who.averse()));
        assertThat(core.run(() -> timelines.account(
                        viewer,
                        kind == Kind.REBLOG ? VisibilityWorld.SHARER : VisibilityWorld.AUTHOR,
                        new TimelineRepository.Selection(false, false, false, 0),
                        page())))
                .as("the account's statuses")
                .satisfies(contains(id, may));
        if (kind == Kind.REPLY) {
            assertThat(core.run(() -> threads.descendants(viewer, VisibilityWorld.ROOT))
                            .contains(id))
                    .as("the thread")
                    .isEqualTo(may && !who.averse());
        }
    }

    private boolean eachOf(Who who, long id) {
        return "1"
                .equals(core.select("select count(*) from (values (cast(" + who.id
                        + " as bigint))) v(id) join status s on s.id = " + id + " where "
                        + StatusVisibility.visibleToEach("v.id", "s")));
    }

    private static Paging page() {
        return Paging.first(100);
    }

    private static ThrowingConsumer<Page<Long>> contains(long id, boolean wanted) {
        return page -> assertThat(page.items().contains(id)).isEqualTo(wanted);
    }
}
