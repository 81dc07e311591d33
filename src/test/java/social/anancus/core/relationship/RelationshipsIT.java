package social.anancus.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.HasMoved;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationshipsIT {
    private RelationshipFixture world;
    private long alice;
    private long bob;
    private long carol;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new RelationshipFixture(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void makePeople() {
        alice = People.local(world.core);
        bob = People.local(world.core);
        carol = People.remote(world.core, "remote.example");
        world.jobs.clear();
    }

    @Test
    void aFollowCountsOnBothSidesAndItsOptionsCanChange() {
        world.follow(alice, bob);
        world.follow(alice, bob);
        world.run(() -> world.follow.follow(alice, bob, new FollowOptions(false, true, List.of("de"))));

        Relationship known = world.between(alice, bob);

        assertThat(known.following()).isTrue();
        assertThat(known.showingReblogs()).isFalse();
        assertThat(known.notifying()).isTrue();
        assertThat(known.languages()).containsExactly("de");
        assertThat(world.between(bob, alice).followedBy()).isTrue();
        assertThat(world.count("select followers_count from account_stat where account_id = " + bob))
                .isEqualTo(1);
        assertThat(world.wrongCounters()).isZero();
        assertThat(world.core.events.committed(Followed.class))
                .filteredOn(event -> event.accountId() == alice)
                .hasSize(1);
        world.run(() -> world.follow.follow(alice, bob, new FollowOptions(null, null, List.of())));
        assertThat(world.between(alice, bob).languages()).isNull();
    }

    @Test
    void whatMayNotBeFollowedIsRefused() {
        long gone = People.local(world.core);
        world.core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + gone);
        long moved = People.local(world.core);
        world.core.execute("update account set moved_to_account_id = " + bob + " where id = " + moved);
        world.run(() -> world.block.block(bob, alice));

        assertThatThrownBy(() -> world.follow(alice, alice)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.follow(alice, gone)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.follow(alice, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.follow(alice, moved)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.follow(alice, bob)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.follow(bob, alice)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.run(
                        () -> world.follow.follow(alice, carol, new FollowOptions(null, null, List.of("xx")))))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Languages is invalid");
        world.core.execute("update account_stat set following_count = 7500 where account_id = " + alice);
        assertThatThrownBy(() -> world.follow(alice, carol))
                .hasMessage("Validation failed: You cannot follow more than 7500 people");
        world.core.execute("update account_stat set following_count = 0 where account_id = " + alice);
    }

    @Test
    void whoHasMovedBeginsNoFollowAndKeepsThoseThatAre() {
        world.follow(alice, bob);
        world.core.execute("update account set moved_to_account_id = " + carol + " where id = " + alice);

        assertThatThrownBy(() -> world.follow(alice, People.local(world.core))).isInstanceOf(HasMoved.class);
        world.run(() -> world.follow.follow(alice, bob, new FollowOptions(false, null, null)));

        assertThat(world.between(alice, bob).showingReblogs()).isFalse();
    }

    @Test
    void aRequestToALockedAccountWaitsUntilItIsGrantedWithItsOptions() {
        world.core.execute("update account set locked = true where id = " + bob);
        world.run(() -> world.follow.follow(alice, bob, new FollowOptions(false, null, null)));
        assertThat(world.between(alice, bob).requested()).isTrue();
        assertThat(world.between(alice, bob).following()).isFalse();
        assertThat(world.between(bob, alice).requestedBy()).isTrue();

        world.run(() -> world.authorize.authorize(bob, alice));

        Relationship known = world.between(alice, bob);
        assertThat(known.following()).isTrue();
        assertThat(known.requested()).isFalse();
        assertThat(known.showingReblogs()).isFalse();
        assertThat(world.wrongCounters()).isZero();
        assertThatThrownBy(() -> world.run(() -> world.authorize.authorize(bob, alice)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFollowOfARemoteAccountIsARequestThatCanBeWithdrawnOrRejected() {
        world.follow(alice, carol);
        assertThat(world.between(alice, carol).requested()).isTrue();
        world.run(() -> world.unfollow.unfollow(alice, carol));
        assertThat(world.between(alice, carol).requested()).isFalse();

        world.follow(alice, carol);
        world.run(() -> world.reject.reject(carol, alice));

        assertThat(world.between(alice, carol).requested()).isFalse();
        assertThat(world.core.events.committed(FollowRejected.class)).anyMatch(event -> event.accountId() == alice);
        assertThatThrownBy(() -> world.run(() -> world.reject.reject(carol, alice)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBlockEndsAllTies() {
        world.follow(alice, bob);
        world.follow(bob, alice);
        world.run(() -> world.endorse.endorse(alice, bob));

        world.run(() -> world.block.block(alice, bob));

        Relationship known = world.between(alice, bob);
        assertThat(known.blocking()).isTrue();
        assertThat(known.following() || known.followedBy() || known.endorsed()).isFalse();
        assertThat(world.between(bob, alice).blockedBy()).isTrue();
        assertThat(world.wrongCounters()).isZero();
        assertThat(world.core.events.committed(Unfollowed.class))
                .filteredOn(event -> event.accountId() == alice || event.targetAccountId() == alice)
                .extracting(Unfollowed::byTarget)
                .containsExactly(false, true);
        world.run(() -> world.unblock.unblock(alice, bob));
        assertThat(world.between(alice, bob).blocking()).isFalse();
    }

    @Test
    void whoIsSentAwayFollowsNoMoreAndLeavesListsAndFeaturedAccounts() {
        world.follow(alice, bob);
        world.run(() -> world.endorse.endorse(alice, bob));
        world.core.execute("insert into account_list (account_id, title, created_at, updated_at) values (" + alice
                + ", 'Friends', now(), now())");
        world.core.execute("insert into account_list_member (list_id, account_id) select id, " + bob
                + " from account_list where account_id = " + alice);

        world.run(() -> world.remove.remove(bob, alice));

        assertThat(world.between(alice, bob).following()).isFalse();
        assertThat(world.between(alice, bob).endorsed()).isFalse();
        assertThat(world.count("select count(*) from account_list_member where account_id = " + bob))
                .isZero();
        assertThat(world.wrongCounters()).isZero();
    }

    @Test
    void aTimedMuteEndsByItself() {
        world.run(() -> world.mute.mute(alice, bob, false, Duration.ofHours(1)));
        assertThat(world.between(alice, bob).muting()).isTrue();
        assertThat(world.between(alice, bob).mutingNotifications()).isFalse();
        assertThat(world.jobs).containsExactly(new EndMute(alice, bob));
        world.run(() -> world.endMute.end(alice, bob));
        assertThat(world.between(alice, bob).muting()).isTrue();

        world.core.clock.advance(Duration.ofHours(1));
        assertThat(world.between(alice, bob).muting()).isFalse();
        world.run(() -> world.endMute.end(alice, bob));

        assertThat(world.count("select count(*) from account_mute where account_id = " + alice))
                .isZero();
    }

    @Test
    void aBlockOfADomainEndsAllTiesWithIt() {
        world.core.execute("insert into follow (account_id, target_account_id, created_at) values (" + alice + ", "
                + carol + ", now()), (" + carol + ", " + alice + ", now())");
        world.core.execute("update account_stat set following_count = 1, followers_count = 1 where account_id in ("
                + alice + ", " + carol + ")");
        long other = People.remote(world.core, "remote.example");
        world.follow(alice, other);
        assertThat(world.core.run(() -> world.lists.domainTies(alice, "Remote.Example")))
                .isEqualTo(new RelationshipListRepository.DomainTies(1, 1));

        world.run(() -> world.blockDomain.block(alice, " REMOTE.example "));

        Relationship known = world.between(alice, carol);
        assertThat(known.domainBlocking()).isTrue();
        assertThat(known.following() || known.followedBy()).isFalse();
        assertThat(world.between(alice, other).requested()).isFalse();
        assertThat(world.wrongCounters()).isZero();
        assertThatThrownBy(() -> world.follow(alice, carol)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.run(() -> world.blockDomain.block(alice, " ")))
                .hasMessage("Validation failed: Domain can't be blank");
        assertThatThrownBy(() -> world.run(() -> world.blockDomain.block(alice, "no domain")))
                .hasMessage("Validation failed: Domain is not a valid domain name");
    }

    @Test
    void onlyWhoIsFollowedCanBeFeatured() {
        assertThatThrownBy(() -> world.run(() -> world.endorse.endorse(alice, bob)))
                .hasMessage("Validation failed: You must be already following the person you want to endorse");
        world.follow(alice, bob);
        world.run(() -> world.endorse.endorse(alice, bob));
        assertThat(world.core.run(() -> world.lists.allEndorsed(alice))).containsExactly(bob);
        world.run(() -> world.unfollow.unfollow(alice, bob));
        assertThat(world.core.run(() -> world.lists.allEndorsed(alice))).isEmpty();
    }

    @Test
    void aNoteIsKeptUntilItIsBlank() {
        world.run(() -> world.note.note(alice, bob, "met in Berlin"));
        assertThat(world.between(alice, bob).note()).isEqualTo("met in Berlin");
        assertThatThrownBy(() -> world.run(() -> world.note.note(alice, bob, "x".repeat(2001))))
                .hasMessage("Validation failed: Comment is too long (maximum is 2000 characters)");
        world.run(() -> world.note.note(alice, bob, " "));
        assertThat(world.between(alice, bob).note()).isEmpty();
    }

    @Test
    void howOneStandsToManyIsOneStatementInTheOrderAsked() {
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.addFirst(People.local(world.core));
        }
        many.add(1L);
        long before = world.core.persistence.statements();

        List<Relationship> known = world.core.run(() -> world.relationships.relationships(alice, many, false));

        assertThat(world.core.persistence.statements() - before).isEqualTo(1);
        assertThat(known).extracting(Relationship::targetAccountId).containsExactlyElementsOf(many.subList(0, 40));
    }

    @Test
    void aListIsPagedByItsRowsWithoutTheSuspendedAndThoseTheViewerShuns() {
        List<Long> followers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long follower = People.local(world.core);
            world.follow(follower, bob);
            followers.addFirst(follower);
        }
        world.core.execute(
                "update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + followers.get(0));
        world.run(() -> world.block.block(alice, followers.get(1)));

        Page<ListedAccount> page = world.core.run(
                () -> world.lists.page(RelationshipListRepository.Kind.FOLLOWERS, bob, alice, Paging.first(2)));

        assertThat(page.items())
                .extracting(ListedAccount::accountId)
                .containsExactly(followers.get(2), followers.get(3));
        assertThat(page.full()).isTrue();
        assertThat(world.core.run(() -> world.access.mayList(bob, alice))).isTrue();
        world.core.execute("update account set hide_collections = true where id = " + bob);
        assertThat(world.core.run(() -> world.access.mayList(bob, alice))).isFalse();
        assertThat(world.core.run(() -> world.access.mayList(bob, bob))).isTrue();
    }

    @Test
    void accountsAreFoundByTheBeginningsOfWords() {
        world.core.execute("update account set display_name = 'Robert Zanzibar' where id = " + bob);
        String name = String.valueOf(world.core.select("select username from account where id = " + bob));

        assertThat(found("zanz", false)).containsExactly(bob);
        assertThat(found("rob zanzibar", false)).containsExactly(bob);
        assertThat(found("@" + name, false)).first().isEqualTo(bob);
        assertThat(found(name + "@anancus.example", false)).first().isEqualTo(bob);
        assertThat(found("remote", false)).contains(carol);
        assertThat(found("' & !!:* |", false)).isEmpty();
        assertThat(found("zanz", true)).isEmpty();
        world.follow(alice, bob);
        assertThat(found("zanz", true)).containsExactly(bob);
    }

    private List<Long> found(String text, boolean followed) {
        return world.core.run(
                () -> world.search.search(new AccountSearchRepository.Wanted(text, alice, followed, 0, 40)));
    }

    @Test
    void friendsOfFriendsAreSuggestedUnlessDismissed() {
        long popular = People.local(world.core);
        world.core.execute("update account set discoverable = true where id = " + popular);
        for (int i = 0; i < 2; i++) {
            long friend = People.local(world.core);
            world.follow(alice, friend);
            world.follow(friend, popular);
        }
        assertThat(world.core.run(() -> world.suggestions.page(alice, 0, 40)))
                .contains(new Suggestion(popular, Suggestion.Source.FRIENDS_OF_FRIENDS));
        assertThat(world.core.run(() -> world.directory.page(DirectoryRepository.Order.NEW, true, 0, 40)))
                .contains(popular);

        world.run(() -> world.suggestions.dismiss(alice, popular));

        assertThat(world.core.run(() -> world.suggestions.page(alice, 0, 40)))
                .noneMatch(each -> each.accountId() == popular);
    }

    @Test
    void manyWhoFollowAndBlockAtOnceLeaveRightCountersAndNoFollowBesideABlock()
            throws InterruptedException, ExecutionException {
        List<Long> crowd = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            crowd.add(People.local(world.core));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Random random = new Random(i);
                all.add(threads.submit(() -> act(crowd, random)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(world.wrongCounters()).isZero();
        assertThat(world.count(
                        "select count(*) from follow f join account_block b on (b.account_id, b.target_account_id) in"
                                + " ((f.account_id, f.target_account_id), (f.target_account_id, f.account_id))"))
                .isZero();
    }

    private void act(List<Long> crowd, Random random) {
        for (int i = 0; i < 60; i++) {
            long one = crowd.get(random.nextInt(crowd.size()));
            long other = crowd.get(random.nextInt(crowd.size()));
            try {
                switch (random.nextInt(10)) {
                    case 0 -> world.run(() -> world.block.block(one, other));
                    case 1, 2 -> world.run(() -> world.unblock.unblock(one, other));
                    case 3, 4, 5 -> world.run(() -> world.unfollow.unfollow(one, other));
                    default -> world.follow(one, other);
                }
            } catch (NotPermitted e) {
                // blocked, or oneself
            }
        }
    }
}
