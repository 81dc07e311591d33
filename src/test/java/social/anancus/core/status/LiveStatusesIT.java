package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.anancus.core.reaction.BookmarkStatus;
import social.anancus.core.reaction.FavouriteStatus;
import social.anancus.core.reaction.MuteConversation;
import social.anancus.core.reaction.PinStatus;
import social.anancus.core.reaction.ReceiveFavourite;
import social.anancus.core.reaction.UnbookmarkStatus;
import social.anancus.core.reaction.UnfavouriteStatus;
import social.anancus.core.reaction.UnmuteConversation;
import social.anancus.core.reaction.UnpinStatus;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.support.wired.WiredServer;

/** Whatever is done to a status or with it: what is remembered is what the database says, for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveStatusesIT {
    private static final Viewer.LocalViewer ALICE = new Viewer.LocalViewer(11);
    private static final Viewer.LocalViewer BOB = new Viewer.LocalViewer(12);
    private static final Viewer.LocalViewer CAROL = new Viewer.LocalViewer(13);
    private static final long REMOTE = 14;
    private static final List<Viewer> VIEWERS = List.of(ALICE, BOB, CAROL, Viewer.anonymous());
    private static final PollDraft POLL = new PollDraft(List.of("tea", "milk"), Duration.ofHours(1), false, false);

    private WiredServer server;
    private LiveStatuses live;
    private KnownStatuses known;
    private ReadStatuses read;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new WiredServer(folder);
        live = server.get(LiveStatuses.class);
        known = server.get(KnownStatuses.class);
        read = server.get(ReadStatuses.class);
        List.of("alice", "bob", "carol").forEach(this::local);
        server.execute(
                "insert into account (id, username, domain, uri, url, inbox_url, followers_url, actor_type, created_at,"
                        + " updated_at, fetched_at) values (" + REMOTE + ", 'dave', 'r.test', 'https://r.test/dave',"
                        + " 'https://r.test/dave', 'https://r.test/dave/inbox', 'https://r.test/dave/followers', 'PERSON', now(),"
                        + " now(), now())");
        server.execute("insert into account_stat (account_id) values (" + REMOTE + ")");
    }

    @AfterAll
    void close() {
        server.close();
    }

    private void local(String name) {
        long id = 11 + List.of("alice", "bob", "carol").indexOf(name);
        server.execute("insert into account (id, username, public_key, created_at, updated_at) values (" + id + ", '"
                + name + "', 'none', now(), now())");
        server.execute("insert into account_stat (account_id) values (" + id + ")");
        server.execute("insert into app_user (id, account_id, email, password_hash, locale, approved, confirmed_at,"
                + " created_at, updated_at) values (" + id + ", " + id + ", '" + name
                + "@example.org', 'x', 'en', true, now(), now(), now())");
    }

    /** What is done with a status of alice's, and what was done just before. */
    private record Act(String name, List<Deed> before, Deed deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Deed {
        void on(LiveStatusesIT here, long status);
    }

    private static Act act(String name, Deed deed) {
        return new Act(name, List.of(), deed);
    }

    private Act undo(Act act, String name, Deed deed) {
        return new Act(
                name,
                Stream.concat(act.before().stream(), Stream.of(act.deed())).toList(),
                deed);
    }

    Stream<Act> acts() {
        Act favourite =
                act("favourite", (here, id) -> here.get(FavouriteStatus.class).favourite(BOB, id, null));
        Act received = act(
                "favourite from elsewhere",
                (here, id) -> here.get(ReceiveFavourite.class).favourite(REMOTE, id, "https://r.test/like/" + id));
        Act bookmark =
                act("bookmark", (here, id) -> here.get(BookmarkStatus.class).bookmark(BOB, id));
        Act pin = act("pin", (here, id) -> here.get(PinStatus.class).pin(ALICE, id));
        Act mute = act(
                "mute the conversation",
                (here, id) -> here.get(MuteConversation.class).mute(BOB, id));
        Act reblog = act("reblog", (here, id) -> here.get(ReblogStatus.class).reblog(BOB.id(), id, null));
        Act reply = act("reply", (here, id) -> here.post(BOB, "yes", id, null, null));
        return Stream.of(
                favourite,
                undo(
                        favourite,
                        "unfavourite",
                        (here, id) -> here.get(UnfavouriteStatus.class).unfavourite(BOB, id)),
                received,
                undo(
                        received,
                        "undo of a favourite from elsewhere",
                        (here, id) -> here.get(ReceiveFavourite.class).undo(REMOTE, id, null)),
                bookmark,
                undo(
                        bookmark,
                        "unbookmark",
                        (here, id) -> here.get(UnbookmarkStatus.class).unbookmark(BOB, id)),
                pin,
                undo(pin, "unpin", (here, id) -> here.get(UnpinStatus.class).unpin(ALICE, id)),
                mute,
                undo(
                        mute,
                        "unmute",
                        (here, id) -> here.get(UnmuteConversation.class).unmute(BOB, id)),
                reblog,
                undo(
                        reblog,
                        "unreblog",
                        (here, id) -> here.get(UnreblogStatus.class).unreblog(BOB.id(), id)),
                reply,
                undo(
                        reply,
                        "deleted reply",
                        (here, id) -> here.get(DeleteStatus.class)
                                .delete(BOB.id(), here.server.number("select max(id) from status"), false)),
                act("quote", (here, id) -> here.post(BOB, "this", null, id, null)),
                act("vote", (here, id) -> here.get(VotePoll.class).vote(BOB, here.poll(id), List.of(0))),
                undo(
                        act("vote", (here, id) -> here.get(VotePoll.class).vote(BOB, here.poll(id), List.of(0))),
                        "another poll in its place",
                        (here, id) -> here.get(EditStatus.class)
                                .edit(new EditedStatus(
                                        ALICE.id(),
                                        id,
                                        new NewStatus.Content("other words", "", null, null),
                                        null,
                                        List.of(),
                                        new PollDraft(List.of("cake", "bread"), Duration.ofHours(1), false, false),
                                        null))));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isWhatTheDatabaseSays(Act act) {
        long status = post(ALICE, "hello", null, null, POLL);
        act.before().forEach(each -> each.on(this, status));
        Map<Long, KnownStatus> before = known.get(List.of(status));
        List<Live> seen =
                VIEWERS.stream().map(viewer -> remembered(viewer, status)).toList();

        act.deed().on(this, status);

        assertThat(VIEWERS)
                .allSatisfy(viewer -> assertThat(remembered(viewer, status))
                        .as("%s after: %s", viewer, act)
                        .isEqualTo(fresh(viewer, status)));
        assertThat(VIEWERS.stream().map(viewer -> remembered(viewer, status)).toList())
                .as("what %s changes of %s", act, before)
                .isNotEqualTo(seen);
    }

    @Test
    void asksTheDatabaseOnce() {
        long status = post(ALICE, "hello again", null, null, null);
        Live first = remembered(CAROL, status);
        long statements = server.persistence.statements();

        assertThat(remembered(CAROL, status)).isEqualTo(first);

        assertThat(server.persistence.statements()).isEqualTo(statements);
    }

    @Test
    void checksAlwaysWhoMaySee() {
        long status = post(ALICE, "seen", null, null, null);
        remembered(CAROL, status);
        server.execute("update status set visibility = 'DIRECT' where id = " + status);

        Live checked =
                live.get(CAROL, known.get(List.of(status)), Set.of(status)).get(status);
        assertThat(Objects.requireNonNull(checked).visible()).isFalse();
    }

    /** Whether somebody may quote it for the followers hangs on follows, of which nothing is told here. */
    @Test
    void doesNotRememberWhatFollowersMayDo() {
        long status = post(ALICE, "for followers", null, null, null);
        server.execute("update status set quote_policy = 'FOLLOWERS' where id = " + status);
        known.forget(status);
        assertThat(remembered(CAROL, status).follower()).isFalse();

        server.execute("insert into follow (account_id, target_account_id, created_at) values (" + CAROL.id() + ", "
                + ALICE.id() + ", now())");

        assertThat(remembered(CAROL, status).follower()).isTrue();
    }

    @Test
    void hearsOfOtherNodes() {
        long status = post(ALICE, "elsewhere", null, null, null);
        remembered(BOB, status);
        server.execute("insert into bookmark (account_id, status_id, created_at) values (" + BOB.id() + ", " + status
                + ", now())");
        assertThat(remembered(BOB, status).bookmarked()).as("before the news").isFalse();

        server.get(LiveChangedListener.class).receive("s" + status);

        assertThat(remembered(BOB, status).bookmarked()).as("after the news").isTrue();
    }

    private Live remembered(Viewer viewer, long status) {
        return Objects.requireNonNull(
                live.get(viewer, known.get(List.of(status)), Set.of()).get(status));
    }

    private @Nullable Live fresh(Viewer viewer, long status) {
        return read.live(viewer, List.of(status), Set.of()).get(status);
    }

    private long poll(long status) {
        return server.number("select poll_id from status where id = " + status);
    }

    private <T> T get(Class<T> bean) {
        return server.get(bean);
    }

    private long post(
            Viewer.LocalViewer author,
            String text,
            @Nullable Long inReplyTo,
            @Nullable Long quoted,
            @Nullable PollDraft poll) {
        return server.get(PostStatus.class)
                .post(
                        new NewStatus(
                                author.id(),
                                null,
                                new NewStatus.Content(text, "", null, null),
                                Visibility.PUBLIC,
                                inReplyTo,
                                List.of(),
                                poll,
                                quoted,
                                QuotePolicy.PUBLIC,
                                null,
                                null),
                        null)
                .id();
    }
}
