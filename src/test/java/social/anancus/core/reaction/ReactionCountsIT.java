package social.anancus.core.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.HasMoved;
import social.anancus.core.status.StatusFixture;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReactionCountsIT {
    private StatusFixture world;
    private FavouriteStatus favourite;
    private UnfavouriteStatus unfavourite;
    private BookmarkStatus bookmark;
    private UnbookmarkStatus unbookmark;
    private PinStatus pin;
    private UnpinStatus unpin;
    private MuteConversation mute;
    private UnmuteConversation unmute;
    private ReactionPageRepository pages;
    private ReactionTargets targets;
    private Viewer.LocalViewer alice;
    private Viewer.LocalViewer bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new StatusFixture(folder);
        EntityManager entityManager = world.core.persistence.entityManager();
        ReactionEvents events = new ReactionEvents(
                world.core.events.of(Favourited.class),
                world.core.events.of(Unfavourited.class),
                world.core.events.of(Bookmarked.class),
                world.core.events.of(Unbookmarked.class),
                world.core.events.of(PinsChanged.class),
                world.core.liveChanges);
        targets = new ReactionTargets(world.statuses, world.reactors);
        FavouriteRepository favourites = new FavouriteRepository(entityManager);
        BookmarkRepository bookmarks = new BookmarkRepository(entityManager);
        PinRepository pins = new PinRepository(entityManager);
        ConversationMuteRepository mutes = new ConversationMuteRepository(entityManager, world.core.liveChanges);
        favourite = new FavouriteStatus(targets, favourites, world.statuses, events, world.core.clock);
        unfavourite = new UnfavouriteStatus(targets, favourites, world.statuses, events);
        bookmark = new BookmarkStatus(targets, bookmarks, events, world.core.clock);
        unbookmark = new UnbookmarkStatus(targets, bookmarks, events);
        pin = new PinStatus(world.statuses, pins, events, world.core.clock);
        unpin = new UnpinStatus(world.statuses, pins, events);
        mute = new MuteConversation(targets, mutes, world.core.clock);
        unmute = new UnmuteConversation(targets, mutes);
        pages = new ReactionPageRepository(entityManager);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void makePeople() {
        alice = new Viewer.LocalViewer(People.local(world.core));
        bob = new Viewer.LocalViewer(People.local(world.core));
    }

    private long status(Viewer.LocalViewer author, String visibility) {
        return People.status(world.core, author.id(), visibility);
    }

    private long favourites(long status) {
        return world.number(
                "select coalesce((select favourites_count from status_stat where status_id = " + status + "), 0)");
    }

    @Test
    void aFavouriteCountsOnceAndIsTakenBackOnce() {
        long status = status(alice, "PUBLIC");
        world.run(() -> favourite.favourite(bob, status, null));
        world.run(() -> favourite.favourite(bob, status, null));
        assertThat(favourites(status)).isEqualTo(1);
        assertThat(world.core.events.committed(Favourited.class))
                .filteredOn(event -> event.statusId() == status)
                .hasSize(1);

        world.run(() -> unfavourite.unfavourite(bob, status));
        world.run(() -> unfavourite.unfavourite(bob, status));
        assertThat(favourites(status)).isZero();
        assertThat(world.core.events.committed(Unfavourited.class))
                .filteredOn(event -> event.statusId() == status)
                .hasSize(1);
    }

    @Test
    void whoMayNotSeeAStatusCannotReactButMayTakeAReactionBack() {
        long status = status(alice, "PRIVATE");
        assertThatThrownBy(() -> world.run(() -> favourite.favourite(bob, status, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(() -> unfavourite.unfavourite(bob, status)))
                .isInstanceOf(NotFound.class);
        People.follow(world.core, bob.id(), alice.id());
        world.run(() -> favourite.favourite(bob, status, null));
        world.run(() -> bookmark.bookmark(bob, status));
        assertThat(world.core.run(() -> pages.favourites(bob, Paging.first(20))).items())
                .containsExactly(status);

        world.core.execute("delete from follow where account_id = " + bob.id());
        assertThat(world.core.run(() -> pages.favourites(bob, Paging.first(20))).items())
                .as("seen no more")
                .isEmpty();
        assertThat(world.core.run(() -> pages.bookmarks(bob, Paging.first(20))).items())
                .isEmpty();
        world.run(() -> unfavourite.unfavourite(bob, status));
        world.run(() -> unbookmark.unbookmark(bob, status));
        assertThat(favourites(status)).isZero();
        assertThat(world.number("select count(*) from bookmark where account_id = " + bob.id()))
                .isZero();
    }

    @Test
    void whoBlocksAnAuthorCannotFavourite() {
        long status = status(alice, "PUBLIC");
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + bob.id()
                + ", " + alice.id() + ", now())");
        assertThatThrownBy(() -> world.run(() -> favourite.favourite(bob, status, null)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoHasMovedFavouritesNothingButTakesFavouritesBack() {
        long status = status(alice, "PUBLIC");
        world.run(() -> favourite.favourite(bob, status, null));
        world.core.execute("update account set moved_to_account_id = " + alice.id() + " where id = " + bob.id());

        assertThatThrownBy(() -> world.run(() -> favourite.favourite(bob, status(alice, "PUBLIC"), null)))
                .isInstanceOf(HasMoved.class);
        world.run(() -> unfavourite.unfavourite(bob, status));

        assertThat(favourites(status)).isZero();
    }

    @Test
    void eightThreadsLeaveCountsEqualToRows() {
        List<Long> statuses = new ArrayList<>();
        List<Viewer.LocalViewer> crowd = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(status(alice, "PUBLIC"));
            crowd.add(new Viewer.LocalViewer(People.local(world.core)));
        }
        StatusFixture.inEightThreads(number -> {
            Random random = new Random(number);
            for (int i = 0; i < 50; i++) {
                Viewer.LocalViewer who = crowd.get(random.nextInt(crowd.size()));
                long status = statuses.get(random.nextInt(statuses.size()));
                if (random.nextInt(3) == 0) {
                    world.run(() -> unfavourite.unfavourite(who, status));
                } else {
                    world.run(() -> favourite.favourite(who, status, null));
                }
            }
        });
        for (long status : statuses) {
            assertThat(favourites(status))
                    .isEqualTo(world.number("select count(*) from favourite where status_id = " + status));
        }
        assertThat(world.number("select count(*) from favourite")).isPositive();
    }

    @Test
    void pagesGoByTheIdsOfTheReactions() {
        List<Long> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long status = status(alice, "PUBLIC");
            statuses.addFirst(status);
            world.run(() -> bookmark.bookmark(bob, status));
        }
        Page<Long> first = world.core.run(() -> pages.bookmarks(bob, Paging.first(2)));
        assertThat(first.items()).isEqualTo(statuses.subList(0, 2));
        assertThat(first.full()).isTrue();
        Page<Long> next = world.core.run(() -> pages.bookmarks(bob, new Paging(first.next(), null, null, 2)));
        assertThat(next.items()).isEqualTo(statuses.subList(2, 4));
        Page<Long> back = world.core.run(() -> pages.bookmarks(bob, new Paging(null, null, next.prev(), 1)));
        assertThat(back.items()).containsExactly(statuses.get(1));
        assertThat(world.core.run(() -> pages.bookmarks(bob, Paging.first(0))).items())
                .isEmpty();
    }

    @Test
    void thoseWhoHaveFavouritedAreListedWithoutThoseWhoStandApart() {
        long status = status(alice, "PUBLIC");
        Viewer.LocalViewer carol = new Viewer.LocalViewer(People.local(world.core));
        world.run(() -> favourite.favourite(bob, status, null));
        world.run(() -> favourite.favourite(carol, status, null));
        assertThat(favouriters(Viewer.anonymous(), status)).containsExactly(carol.id(), bob.id());
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + bob.id()
                + ", " + carol.id() + ", now())");
        assertThat(favouriters(bob, status)).containsExactly(bob.id());
        assertThat(favouriters(carol, status)).containsExactly(carol.id());
        assertThat(favouriters(alice, status)).containsExactly(carol.id(), bob.id());
        long hidden = status(alice, "PRIVATE");
        assertThatThrownBy(() -> favouriters(bob, hidden)).isInstanceOf(NotFound.class);
    }

    private List<Long> favouriters(Viewer viewer, long status) {
        ListFavouriters list = new ListFavouriters(targets, pages, world.core.clock);
        return world.core.run(() -> list.list(viewer, status, Paging.first(40))).items();
    }

    @Test
    void fiveStatusesOfOnesOwnArePinned() {
        for (int i = 0; i < PinStatus.MOST; i++) {
            long status = status(alice, "PUBLIC");
            world.run(() -> pin.pin(alice, status));
        }
        long sixth = status(alice, "PUBLIC");
        assertThatThrownBy(() -> world.run(() -> pin.pin(alice, sixth)))
                .hasMessage("Validation failed: You have already pinned the maximum number of posts");
        long others = status(bob, "PUBLIC");
        assertThatThrownBy(() -> world.run(() -> pin.pin(alice, others)))
                .hasMessageStartingWith("Validation failed: Someone else's post cannot be pinned");
        long first = world.number("select min(status_id) from status_pin where account_id = " + alice.id());
        world.run(() -> unpin.unpin(alice, first));
        world.run(() -> pin.pin(alice, sixth));
        assertThat(world.core.events.committed(PinsChanged.class))
                .contains(new PinsChanged(alice.id(), first, false), new PinsChanged(alice.id(), sixth, true));
    }

    @Test
    void directStatusesAreNotPinned() {
        long direct = status(alice, "DIRECT");
        assertThatThrownBy(() -> world.run(() -> pin.pin(alice, direct)))
                .hasMessage("Validation failed: Posts that are only visible to mentioned users cannot be pinned");
        long twice = status(alice, "PRIVATE");
        world.run(() -> pin.pin(alice, twice));
        assertThatThrownBy(() -> world.run(() -> pin.pin(alice, twice))).hasMessage("Duplicate record");
    }

    @Test
    void aConversationIsMutedAndHeardAgain() {
        long status = status(alice, "PUBLIC");
        world.core.execute("with c as (insert into conversation (created_at) values (now()) returning id) update status"
                + " set conversation_id = (select id from c) where id = " + status);
        String count = "select count(*) from conversation_mute where account_id = " + bob.id();
        world.run(() -> mute.mute(bob, status));
        world.run(() -> mute.mute(bob, status));
        assertThat(world.number(count)).isEqualTo(1);
        world.run(() -> unmute.unmute(bob, status));
        assertThat(world.number(count)).isZero();
    }
}
