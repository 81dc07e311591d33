package social.anancus.core.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.core.status.StatusFixture.inEightThreads;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.status.RemoteStatusFixture;
import social.anancus.core.status.Visibility;
import social.anancus.support.People;

/** Favourites and pins of other servers. */
class ReceiveReactionsIT {
    @TempDir
    private Path folder;

    private RemoteStatusFixture world;
    private ReceiveFavourite favourites;
    private ReceivePins pins;
    private long alice;
    private long carol;

    @BeforeEach
    void open() {
        world = new RemoteStatusFixture(folder);
        ReactionEvents events = new ReactionEvents(
                world.core.events.of(Favourited.class),
                world.core.events.of(Unfavourited.class),
                world.core.events.of(Bookmarked.class),
                world.core.events.of(Unbookmarked.class),
                world.core.events.of(PinsChanged.class),
                world.core.liveChanges);
        ReactionTargets targets = new ReactionTargets(world.local.statuses, world.local.reactors);
        FavouriteRepository rows = new FavouriteRepository(world.core.entityManager);
        favourites = new ReceiveFavourite(
                new FavouriteStatus(targets, rows, world.local.statuses, events, world.core.clock),
                new UnfavouriteStatus(targets, rows, world.local.statuses, events),
                rows,
                targets,
                world.accounts.find,
                world.accounts.undone);
        pins = new ReceivePins(
                world.local.statuses, new PinRepository(world.core.entityManager), events, world.core.clock);
        alice = People.local(world.core);
        carol = world.author("carol");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String id(int number) {
        return "https://remote.example/likes/" + number;
    }

    private boolean likes(long account, long status, @Nullable String uri) {
        return world.core.run(() -> favourites.favourite(account, status, uri));
    }

    private boolean unlikes(long account, @Nullable Long status, @Nullable String uri) {
        return world.core.run(() -> favourites.undo(account, status, uri));
    }

    private String count(long status) {
        return String.valueOf(
                world.core.select("select favourites_count from status_stat where status_id = " + status));
    }

    /** ACT-16. */
    @Test
    void onlyWhatMayBeSeenIsFavourited() {
        long open = People.status(world.core, alice, "PUBLIC");
        long secret = People.status(world.core, alice, "PRIVATE");
        assertThat(likes(carol, open, id(1))).isTrue();
        assertThat(likes(carol, open, id(1))).isTrue();
        assertThat(likes(carol, secret, id(2))).isFalse();
        assertThat(likes(carol, 12345, id(3))).isFalse();
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + "," + carol + ", now())");
        assertThat(likes(carol, People.status(world.core, alice, "PUBLIC"), id(4)))
                .isFalse();
        assertThat(count(open)).isEqualTo("1");
        assertThat(world.core.events.committed(Favourited.class)).hasSize(1);
    }

    /** ORD-02, ACT-07. */
    @Test
    void whatIsUndoneStaysSoWhicheverCameFirstAndOnlyForWhoDidIt() {
        long open = People.status(world.core, alice, "PUBLIC");
        long mallory = world.author("mallory");
        assertThat(unlikes(carol, open, id(1))).isFalse();
        assertThat(likes(carol, open, id(1))).isFalse();
        assertThat(likes(carol, open, id(2))).isTrue();
        assertThat(unlikes(mallory, open, id(2))).isFalse();
        assertThat(unlikes(mallory, null, id(2))).isFalse();
        assertThat(unlikes(carol, null, id(2))).isTrue();
        assertThat(count(open)).isEqualTo("0");
        // liked twice, the first one's undoing comes last
        likes(carol, open, id(3));
        likes(carol, open, id(4));
        assertThat(unlikes(carol, open, id(3))).isFalse();
        assertThat(count(open)).isEqualTo("1");
        // some name the activity anew when they undo it
        assertThat(unlikes(carol, open, id(99))).isTrue();
        assertThat(count(open)).isEqualTo("0");
    }

    @Test
    void eightAtOnceAreOneFavourite() {
        long open = People.status(world.core, alice, "PUBLIC");
        inEightThreads(number -> likes(carol, open, id(number % 3)));
        assertThat(count(open)).isEqualTo("1");
    }

    @Test
    void onlyOwnOpenStatusesArePinnedAndTheNewestComesFirst() {
        long own = world.received(world.said("1", carol));
        long second = world.received(world.said("2", carol));
        long direct = world.received(world.said("3", carol).to(Visibility.DIRECT));
        long foreign = world.received(world.said("4", world.author("dave")));
        assertThat(world.core.run(() -> pins.add(carol, own))).isTrue();
        assertThat(world.core.run(() -> pins.add(carol, own))).isTrue();
        assertThat(world.core.run(() -> pins.add(carol, direct))).isFalse();
        assertThat(world.core.run(() -> pins.add(carol, foreign))).isFalse();
        assertThat(world.core.run(() -> pins.remove(world.author("dave"), own))).isFalse();
        world.core.run(() -> {
            pins.replace(carol, List.of(second, foreign, direct));
            return true;
        });
        assertThat(world.core.select("select string_agg(status_id::text, ',') from status_pin"))
                .isEqualTo(String.valueOf(second));
        assertThat(world.core.events.committed(PinsChanged.class))
                .containsExactly(
                        new PinsChanged(carol, own, true),
                        new PinsChanged(carol, own, false),
                        new PinsChanged(carol, second, true));
        world.core.run(() -> {
            pins.replace(carol, LongStream.range(0, 10_000).boxed().toList());
            return true;
        });
        assertThat(world.core.select("select count(*) from status_pin")).isEqualTo("0");
    }
}
