package social.anancus.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.core.account.RemoteAccountsFixture.alsoKnownAs;
import static social.anancus.core.account.RemoteAccountsFixture.profile;
import static social.anancus.core.account.RemoteAccountsFixture.uri;
import static social.anancus.core.status.StatusFixture.inEightThreads;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.RemoteAccountsFixture;
import social.anancus.core.relationship.MoveFollowers.Moved;
import social.anancus.core.relationship.ReceiveFollow.Asked;
import social.anancus.support.People;

/** Follows, blocks and moves of other servers. */
class ReceiveTiesIT {
    private static final String DOMAIN = "remote.example";

    @TempDir
    private Path folder;

    private RelationshipFixture world;
    private RemoteAccountsFixture remotes;
    private ReceiveFollow follow;
    private ReceiveBlock block;
    private ReceiveAccept accept;
    private ReceiveReject reject;
    private EndTies endTies;
    private long alice;
    private long carol;

    @BeforeEach
    void open() {
        world = new RelationshipFixture(folder);
        remotes = new RemoteAccountsFixture(world.core);
        follow = new ReceiveFollow(world.relationships, world.follows, world.ties, remotes.find, remotes.undone);
        block = new ReceiveBlock(
                world.relationships,
                new BlockRepository(world.core.entityManager),
                world.block,
                world.unblock,
                remotes.find,
                remotes.undone);
        accept = new ReceiveAccept(world.relationships, world.ties);
        reject = new ReceiveReject(world.relationships, world.ties);
        endTies = new EndTies(world.relationships, world.follows, world.ties);
        alice = People.local(world.core);
        carol = remotes.account("carol", DOMAIN);
    }

    @AfterEach
    void close() {
        assertThat(world.wrongCounters()).as("counters that are wrong").isZero();
        world.close();
    }

    private static String id(int number) {
        return "https://remote.example/follows/" + number;
    }

    private Asked asks(long follower, long target, @Nullable String uri) {
        return world.core.run(() -> follow.follow(follower, target, uri));
    }

    private boolean undoes(long follower, @Nullable Long target, @Nullable String uri) {
        return world.core.run(() -> follow.undo(follower, target, uri));
    }

    private <T> List<T> events(Class<T> type) {
        return world.core.events.committed(type);
    }

    @Test
    void aFollowIsAnsweredAndOneThatIsRepeatedIsAnsweredByItsOwnId() {
        assertThat(asks(carol, alice, id(1))).isEqualTo(Asked.FOLLOWS);
        assertThat(asks(carol, alice, id(2))).isEqualTo(Asked.FOLLOWS);
        assertThat(events(FollowAuthorized.class))
                .extracting(FollowAuthorized::uri)
                .containsExactly(id(1), id(2));
        assertThat(events(Followed.class)).hasSize(1);
        assertThat(world.core.run(() -> world.follows.byUri(id(2)))).contains(new KnownFollow(carol, alice, false));
        // the first one's undoing comes late, and ends nothing
        assertThat(undoes(carol, alice, id(1))).isFalse();
        assertThat(world.between(carol, alice).following()).isTrue();
        assertThat(undoes(carol, null, id(2))).isTrue();
        assertThat(world.between(carol, alice).following()).isFalse();
    }

    /** ACT-11, MOD-04. */
    @Test
    void theLockedDecideAndTheUnwantedAreRejected() {
        world.core.execute("update account set locked = true where id = " + alice);
        assertThat(asks(carol, alice, id(1))).isEqualTo(Asked.REQUESTED);
        assertThat(asks(carol, alice, id(2))).isEqualTo(Asked.REQUESTED);
        assertThat(events(FollowAuthorized.class)).isEmpty();
        world.run(() -> world.authorize.authorize(alice, carol));
        assertThat(events(FollowAuthorized.class))
                .extracting(FollowAuthorized::uri)
                .containsExactly(id(2));
        long bob = People.local(world.core);
        world.run(() -> world.block.block(bob, carol));
        assertThat(asks(carol, bob, id(3))).isEqualTo(Asked.REJECTED);
        long eve = People.local(world.core);
        world.run(() -> world.blockDomain.block(eve, DOMAIN));
        assertThat(asks(carol, eve, id(4))).isEqualTo(Asked.REJECTED);
        long gone = People.local(world.core);
        world.core.execute("update account set moved_to_account_id = " + bob + " where id = " + gone);
        assertThat(asks(carol, gone, id(5))).isEqualTo(Asked.REJECTED);
        assertThat(events(FollowRejected.class)).extracting(FollowRejected::uri).containsExactly(id(3), id(4), id(5));
    }

    @Test
    void theSilencedAskAndTheSuspendedAreNotHeard() {
        world.core.execute("update account set silenced_at = now() where id = " + carol);
        assertThat(asks(carol, alice, id(1))).isEqualTo(Asked.REQUESTED);
        world.core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + carol);
        assertThat(asks(carol, People.local(world.core), id(2))).isEqualTo(Asked.IGNORED);
        assertThat(asks(alice, carol, null)).isEqualTo(Asked.IGNORED);
    }

    /** ORD-02, ORD-10. */
    @Test
    void whatIsUndoneStaysSoWhicheverCameFirst() {
        assertThat(undoes(carol, alice, id(1))).isFalse();
        assertThat(asks(carol, alice, id(1))).isEqualTo(Asked.IGNORED);
        for (int i = 2; i < 30; i++) {
            asks(carol, alice, id(i));
            undoes(carol, alice, id(i));
        }
        assertThat(world.between(carol, alice).following()).isFalse();
        assertThat(events(FollowAuthorized.class)).hasSize(28);
    }

    /** ACT-06, ACT-07. */
    @Test
    void nobodyUndoesForAnother() {
        asks(carol, alice, id(1));
        long mallory = remotes.account("mallory", DOMAIN);
        assertThat(undoes(mallory, alice, id(1))).isFalse();
        assertThat(undoes(mallory, null, id(1))).isFalse();
        assertThat(world.between(carol, alice).following()).isTrue();
    }

    @Test
    void eightAtOnceFollowOnce() {
        inEightThreads(number -> asks(carol, alice, id(number)));
        assertThat(events(Followed.class)).hasSize(1);
    }

    /** ACT-09, ACT-12. */
    @Test
    void onlyWhoWasAskedAcceptsAndOnlyWhatWasAsked() {
        world.follow(alice, carol);
        long request = world.count("select id from follow_request");
        String sent = "https://anancus.example/ap/users/" + alice + "#follows/" + request;
        world.run(() -> world.follows.nameRequest(request, sent));
        long mallory = remotes.account("mallory", DOMAIN);
        assertThat(world.core.run(() -> accept.accept(mallory, alice))).isFalse();
        assertThat(world.core.run(() -> accept.accept(carol, People.local(world.core))))
                .isFalse();
        assertThat(world.between(alice, carol).following()).isFalse();
        assertThat(world.core.run(() -> accept.accept(carol, alice))).isTrue();
        assertThat(world.core.run(() -> accept.accept(carol, alice))).isFalse();
        assertThat(world.between(alice, carol).following()).isTrue();
        assertThat(world.core.run(() -> world.follows.byUri(sent))).contains(new KnownFollow(alice, carol, false));
    }

    @Test
    void aRejectionEndsTheRequestOrTheFollow() {
        world.follow(alice, carol);
        assertThat(world.core.run(() -> reject.reject(carol, alice))).isTrue();
        world.follow(alice, carol);
        world.core.run(() -> accept.accept(carol, alice));
        assertThat(world.core.run(() -> reject.reject(carol, alice))).isTrue();
        assertThat(world.core.run(() -> reject.reject(carol, alice))).isFalse();
        assertThat(world.between(alice, carol).following()).isFalse();
    }

    @Test
    void aBlockEndsAllTiesUntilItIsUndone() {
        world.follow(alice, carol);
        world.core.run(() -> accept.accept(carol, alice));
        asks(carol, alice, id(1));
        String first = "https://remote.example/blocks/1";
        assertThat(world.core.run(() -> block.block(carol, alice, first))).isTrue();
        assertThat(world.core.run(() -> block.block(carol, alice, first))).isTrue();
        assertThat(world.between(alice, carol).following()).isFalse();
        assertThat(world.between(alice, carol).blockedBy()).isTrue();
        assertThat(events(Blocked.class)).hasSize(1);
        long mallory = remotes.account("mallory", DOMAIN);
        assertThat(world.core.run(() -> block.undo(mallory, null, first))).isFalse();
        assertThat(world.core.run(() -> block.undo(carol, null, first))).isTrue();
        assertThat(world.between(alice, carol).blockedBy()).isFalse();
        String second = "https://remote.example/blocks/2";
        assertThat(world.core.run(() -> block.undo(carol, alice, second))).isFalse();
        assertThat(world.core.run(() -> block.block(carol, alice, second))).isFalse();
    }

    @Test
    void theTiesOfWhoIsGoneEndAndOneCanUnfollowThem() {
        world.follow(alice, carol);
        world.core.run(() -> accept.accept(carol, alice));
        long bob = People.local(world.core);
        asks(carol, bob, id(1));
        world.core.run(() -> remotes.purge.purge(carol));
        world.run(() -> world.unfollow.unfollow(alice, carol));
        assertThat(world.core.run(() -> endTies.end(carol))).isFalse();
        assertThat(world.count("select count(*) from follow")).isZero();
    }

    @Test
    void whereTheKeysAreNewAllFollowsAreAskedForOnceMoreByTheirOwnIds() {
        world.follow(alice, carol);
        long request = world.count("select id from follow_request");
        world.run(() -> world.follows.nameRequest(request, id(7)));
        world.core.run(() -> accept.accept(carol, alice));
        asks(carol, alice, id(1));
        RenewSomeFollows renew = new RenewSomeFollows(
                world.follows, new RelationshipEvents(world.core.events.of(RelationshipEvent.class)));
        assertThat(world.core.run(() -> renew.renew(carol, 0))).isZero();
        assertThat(events(FollowRenewed.class))
                .containsExactly(new FollowRenewed(
                        world.count("select id from follow where account_id = " + alice), alice, carol, id(7)));
        assertThat(world.core.run(() -> accept.accept(carol, alice))).isFalse();
        assertThat(world.between(alice, carol).following()).isTrue();
    }

    private MoveFollowers moveFollowers() {
        return new MoveFollowers(
                remotes.find,
                new MoveRepository(world.core.entityManager),
                new RelationshipEvents(world.core.events.of(RelationshipEvent.class)),
                remotes.events,
                world.recordedJobs(),
                world.core.clock);
    }

    /** ACT-17, ACT-19. */
    @Test
    void peopleGoAfterWhoeverMovesToAnAccountThatSaysSoToo() {
        long target = remotes.account("carol", "new.example");
        MoveFollowers moves = moveFollowers();
        assertThat(world.core.run(() -> moves.move(carol, target))).isEqualTo(Moved.NOT_CONFIRMED);
        remotes.receive(alsoKnownAs(profile("carol", "new.example"), uri("carol", DOMAIN)));
        assertThat(world.core.run(() -> moves.move(carol, target))).isEqualTo(Moved.MOVED);
        assertThat(world.core.run(() -> moves.move(carol, target))).isEqualTo(Moved.TOO_SOON);
        world.core.clock.advance(Duration.ofDays(8));
        assertThat(world.core.run(() -> moves.move(carol, target))).isEqualTo(Moved.MOVED);
        assertThat(world.core.run(() -> moves.move(target, target))).isEqualTo(Moved.REFUSED);
        assertThat(events(AccountMoved.class)).hasSize(2).contains(new AccountMoved(carol, target));
        assertThat(world.jobs).contains(new MovePeople(carol, target));
        assertThat(remotes.actor(carol).movedToAccountId()).isEqualTo(target);
    }

    @Test
    void aFollowerAsksTheNewAccountInTheSameWay() {
        long target = remotes.account("carol", "new.example");
        world.run(() -> world.follow.follow(alice, carol, new FollowOptions(false, true, List.of("de"))));
        world.core.run(() -> accept.accept(carol, alice));
        long blocker = People.local(world.core);
        world.run(() -> world.block.block(blocker, carol));
        long muter = People.local(world.core);
        world.run(() -> world.mute.mute(muter, carol, true, Duration.ZERO));
        world.run(() -> world.note.note(muter, carol, "from school"));
        MovePerson person = new MovePerson(
                world.relationships,
                world.follows,
                new MoveRepository(world.core.entityManager),
                world.block,
                world.ties,
                world.core.clock);
        MovePeopleHandler handler = new MovePeopleHandler(new MoveRepository(world.core.entityManager), person);
        for (int twice = 0; twice < 2; twice++) {
            List<Long> all = world.core.run(() -> new MoveRepository(world.core.entityManager).concerned(carol, 0, 10));
            for (long each : all) {
                world.run(() -> person.move(each, carol, target));
            }
        }
        assertThat(handler.kind()).isEqualTo(MovePeople.class);
        assertThat(world.between(alice, carol).following()).isFalse();
        assertThat(world.core.select("select concat_ws('|', show_reblogs, notify, languages) from follow_request where"
                        + " target_account_id = " + target))
                .isEqualTo("f|t|{de}");
        assertThat(world.between(blocker, target).blocking()).isTrue();
        assertThat(world.between(muter, target).muting()).isTrue();
        assertThat(world.between(muter, target).note()).isEqualTo("from school");
    }
}
