package social.anancus.core.status.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import social.anancus.core.timeline.ThreadRepository;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;

/**
 * Each visibility, each kind of viewer, each kind of status: what the rule says, by hand, against the predicate, the query,
 * and every place where statuses are read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTruthTableIT {
    private static final long AUTHOR = 100;
    private static final long SHARER = 101;
    private static final long TAG = 1;
    private static final TimelineRepository.Scope ALL = new TimelineRepository.Scope(false, false, false);

    /** Who looks, and what stands between them and the author. */
    private enum Who {
        ANONYMOUS(0),
        AUTHOR_SELF(AUTHOR),
        MENTIONED(110),
        FOLLOWER(111),
        PENDING_FOLLOWER(112),
        STRANGER(113),
        BLOCKED_BY_AUTHOR(114),
        BLOCKED_BUT_MENTIONED_AND_FOLLOWING(115),
        BLOCKING_THE_AUTHOR(116),
        FOLLOWER_WHO_MUTES(117),
        FOLLOWER_WHOSE_MUTE_HAS_ENDED(118);

        private final long id;

        Who(long id) {
            this.id = id;
        }

        Viewer viewer() {
            return this == ANONYMOUS ? Viewer.anonymous() : Viewer.local(id);
        }

        boolean blocked() {
            return this == BLOCKED_BY_AUTHOR || this == BLOCKED_BUT_MENTIONED_AND_FOLLOWING;
        }

        boolean follows() {
            return this == FOLLOWER
                    || this == FOLLOWER_WHO_MUTES
                    || this == FOLLOWER_WHOSE_MUTE_HAS_ENDED
                    || this == BLOCKED_BUT_MENTIONED_AND_FOLLOWING;
        }

        boolean mentioned() {
            return this == MENTIONED || this == BLOCKED_BUT_MENTIONED_AND_FOLLOWING;
        }

        boolean averse() {
            return this == BLOCKING_THE_AUTHOR || this == FOLLOWER_WHO_MUTES;
        }
    }

    /** What they look at. */
    private enum Kind {
        STATUS(0),
        REPLY(1),
        REBLOG(2);

        private final int offset;

        Kind(int offset) {
            this.offset = offset;
        }
    }

    private CoreFixture core;
    private StatusRepository statuses;
    private TimelineRepository timelines;
    private ThreadRepository threads;
    private final Map<Visibility, Long> firstIds = new EnumMap<>(Visibility.class);

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        EntityManager entityManager = core.persistence.entityManager();
        statuses = new StatusRepository(entityManager);
        timelines = new TimelineRepository(entityManager, core.clock);
        threads = new ThreadRepository(entityManager, core.clock);
        account(AUTHOR);
        account(SHARER);
        core.execute("insert into tag (id, name, display_name, created_at) overriding system value values (1, 'spider',"
                + " 'spider', now())");
        for (Who who : Who.values()) {
            if (who != Who.ANONYMOUS && who != Who.AUTHOR_SELF) {
                account(who.id);
            }
            relate(who);
        }
        status(1, AUTHOR, "'PUBLIC'", "null, null, false, null"); // what the replies answer
        long id = 1000;
        for (Visibility visibility : Visibility.values()) {
            firstIds.put(visibility, id);
            String quoted = "'" + visibility + "'";
            status(id, AUTHOR, quoted, "null, null, false, null");
            status(id + 1, AUTHOR, quoted, "1, " + AUTHOR + ", true, null");
            status(id + 2, SHARER, "'PUBLIC'", "null, null, false, " + id);
            for (Who who : Who.values()) {
                for (int i = 0; i < 3 && who != Who.ANONYMOUS; i++) {
                    core.execute("insert into home_feed (account_id, status_id, reblog_of_id) values (" + who.id + ", "
                            + (id + i) + ", " + (i == 2 ? id : "null") + ")");
                    if (who.mentioned() && i < 2) {
                        core.execute("insert into mention (status_id, account_id) values (" + (id + i) + ", " + who.id
                                + ")");
                    }
                }
            }
            id += 10;
        }
    }

    private void account(long id) {
        core.execute("insert into account (id, username, created_at, updated_at) values (" + id + ", 'a" + id
                + "', now(), now())");
        core.execute("insert into account_stat (account_id) values (" + id + ")");
    }

    private void relate(Who who) {
        String pair = who.id + ", " + AUTHOR;
        if (who.follows()) {
            core.execute("insert into follow (account_id, target_account_id, created_at) values (" + pair + ", now())");
        }
        if (who.blocked()) {
            core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + AUTHOR
                    + ", " + who.id + ", now())");
        }
        switch (who) {
            case PENDING_FOLLOWER ->
                core.execute("insert into follow_request (account_id, target_account_id, created_at) values (" + pair
                        + ", now())");
            case BLOCKING_THE_AUTHOR ->
                core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + pair
                        + ", now())");
            case FOLLOWER_WHO_MUTES ->
                core.execute("insert into account_mute (account_id, target_account_id, created_at) values (" + pair
                        + ", now())");
            case FOLLOWER_WHOSE_MUTE_HAS_ENDED ->
                core.execute("insert into account_mute (account_id, target_account_id, expires_at, created_at) values ("
                        + pair + ", timestamptz '2026-01-01T00:00:00Z', now())");
            default -> {
                // nothing more
            }
        }
    }

    private void status(long id, long account, String visibility, String place) {
        core.execute("insert into status (id, account_id, visibility, in_reply_to_id, in_reply_to_account_id, reply,"
                + " reblog_of_id, created_at) values (" + id + ", " + account + ", " + visibility + ", " + place
                + ", now())");
        core.execute("insert into status_tag (status_id, tag_id) values (" + id + ", " + TAG + ")");
    }

    @AfterAll
    void close() {
        core.close();
    }

    static Stream<Arguments> rows() {
        return Stream.of(Visibility.values())
                .flatMap(visibility -> Stream.of(Who.values())
                        .flatMap(who -> Stream.of(Kind.values())
                                .flatMap(kind -> Stream.of(
                                        Arguments.of(visibility, who, kind, false),
                                        Arguments.of(visibility, who, kind, true)))));
    }

    /** The rule, written down once more and by hand. */
    private static boolean expected(Visibility visibility, Who who, boolean suspended) {
        if (who == Who.AUTHOR_SELF) {
            return true;
        }
        if (suspended) {
            return false;
        }
        Set<Who> may = switch (visibility) {
            case PUBLIC, UNLISTED ->
                Set.of(
                        Who.ANONYMOUS,
                        Who.MENTIONED,
                        Who.FOLLOWER,
                        Who.PENDING_FOLLOWER,
                        Who.STRANGER,
                        Who.BLOCKING_THE_AUTHOR,
                        Who.FOLLOWER_WHO_MUTES,
                        Who.FOLLOWER_WHOSE_MUTE_HAS_ENDED);
            case PRIVATE ->
                Set.of(Who.MENTIONED, Who.FOLLOWER, Who.FOLLOWER_WHO_MUTES, Who.FOLLOWER_WHOSE_MUTE_HAS_ENDED);
            case DIRECT, LIMITED -> Set.of(Who.MENTIONED);
        };
        return may.contains(who);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, author suspended: {3}")
    @MethodSource("rows")
    void everyPlaceAgreesWithTheRule(Visibility visibility, Who who, Kind kind, boolean suspended) {
        core.execute("update account set suspended_at = " + (suspended ? "now()" : "null") + ", suspension_origin = "
                + (suspended ? "'LOCAL'" : "null") + " where id = " + AUTHOR);
        boolean may = expected(visibility, who, suspended);
        long id = firstIds.getOrDefault(visibility, 0L) + kind.offset;
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
                    .isEqualTo(may && !who.averse() && !namesSomebodyBlocked(who, kind));
        }
        assertThat(core.run(() -> timelines.publicStatuses(viewer, ALL, List.of(), page())))
                .as("the public timeline")
                .satisfies(
                        contains(id, may && visibility == Visibility.PUBLIC && kind != Kind.REBLOG && !who.averse()));
        assertThat(core.run(() -> timelines.tagged(
                        viewer, new TimelineRepository.Tags(List.of(TAG), List.of(), List.of()), ALL, page())))
                .as("the timeline of a tag")
                .satisfies(
                        contains(id, may && (visibility == Visibility.PUBLIC || kind == Kind.REBLOG) && !who.averse()));
        assertThat(core.run(() -> timelines.account(
                        viewer,
                        kind == Kind.REBLOG ? SHARER : AUTHOR,
                        new TimelineRepository.Selection(false, false, false, 0),
                        page())))
                .as("the account's statuses")
                .satisfies(contains(id, may));
        if (kind == Kind.REPLY) {
            assertThat(core.run(() -> threads.descendants(viewer, 1)).contains(id))
                    .as("the thread")
                    .isEqualTo(may && !who.averse());
        }
    }

    /** The author's statuses name one whom the author blocks: shared by another, they do not come home to the author. */
    private static boolean namesSomebodyBlocked(Who who, Kind kind) {
        return who == Who.AUTHOR_SELF && kind == Kind.REBLOG;
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
