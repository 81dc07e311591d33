package social.anancus.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

@TestInstance(Lifecycle.PER_CLASS)
class NotificationGroupsIT {
    private NotificationFixture world;
    private long alice;
    private List<Long> people = List.of();

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new NotificationFixture(folder);
        people = world.people(12);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void newcomer() {
        alice = world.person();
        world.core.clock.advance(Duration.ofHours(24));
    }

    @Test
    void whatTenPeopleFavouriteIsOneGroupWithEightOfThem() {
        long status = world.status(alice, "PUBLIC");
        people.subList(0, 10).forEach(each -> world.tellFavourite(each, status));

        List<NotificationGroup> groups = world.grouped(alice, Paging.first(40));

        assertThat(groups).hasSize(1);
        NotificationGroup group = groups.getFirst();
        assertThat(group.shown().groupKey()).startsWith("favourite-" + status + "-");
        assertThat(group.count()).isEqualTo(10);
        assertThat(group.sampleIds())
                .containsExactlyElementsOf(people.subList(2, 10).reversed());
        assertThat(group.newestId()).isEqualTo(group.shown().id());
        assertThat(group.oldestId()).isLessThan(group.newestId());
        assertThat(world.shown(alice)).hasSize(10);
    }

    @Test
    void aGroupTakesMoreForTwelveHoursAndThenAnotherBegins() {
        long status = world.status(alice, "PUBLIC");
        world.tellFavourite(people.get(0), status);
        world.core.clock.advance(Duration.ofHours(11));
        world.tellFavourite(people.get(1), status);
        assertThat(world.grouped(alice, Paging.first(40))).hasSize(1);

        world.core.clock.advance(Duration.ofHours(2));
        world.tellFavourite(people.get(2), status);
        assertThat(world.grouped(alice, Paging.first(40))).hasSize(2);
    }

    @Test
    void eachPageHasEachGroupOnceAndPagesFollowOneAnother() {
        List<Long> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statuses.add(world.status(alice, "PUBLIC"));
        }
        for (long person : people.subList(0, 4)) {
            statuses.forEach(status -> world.tellFavourite(person, status));
        }
        world.tellMention(people.get(0), "PUBLIC", alice);
        world.tellFollow(people.get(0), alice);
        world.tellFollow(people.get(1), alice);

        List<NotificationGroup> all = world.grouped(alice, Paging.first(40));
        assertThat(all).hasSize(7);
        assertThat(all.getFirst().shown().type()).isEqualTo(NotificationType.FOLLOW);
        assertThat(all.getFirst().count()).isEqualTo(2);
        assertThat(all.get(1).shown().type()).isEqualTo(NotificationType.MENTION);
        assertThat(all.get(2).shown().statusId()).isEqualTo(statuses.get(4));

        NotificationSelection selection = NotificationSelection.of(List.of(), List.of(), null, false);
        Set<NotificationType> grouped = Set.copyOf(NotificationType.grouped());
        Page<NotificationGroup> first =
                world.core.run(() -> world.groups.list(alice, selection, grouped, Paging.first(3)));
        Page<NotificationGroup> second = world.core.run(
                () -> world.groups.list(alice, selection, grouped, new Paging(first.next(), null, null, 3)));
        assertThat(first.items().stream().map(each -> each.shown().groupKey()))
                .containsExactlyElementsOf(all.subList(0, 3).stream()
                        .map(each -> each.shown().groupKey())
                        .toList());
        assertThat(second.items().getFirst().shown().statusId()).isEqualTo(statuses.get(3));

        Page<NotificationGroup> newer = world.core.run(() -> world.groups.list(
                alice,
                selection,
                grouped,
                new Paging(null, null, all.get(2).shown().id(), 40)));
        assertThat(newer.items()).hasSize(2);
    }

    @Test
    void theCallerChoosesWhatIsGrouped() {
        world.tellFollow(people.get(0), alice);
        world.tellFollow(people.get(1), alice);
        NotificationSelection selection = NotificationSelection.of(List.of(), List.of(), null, false);

        List<NotificationGroup> shown = world.core
                .run(() -> world.groups.list(alice, selection, Set.of(NotificationType.FAVOURITE), Paging.first(40)))
                .items();

        assertThat(shown).hasSize(2).allMatch(each -> each.shown().groupKey().startsWith("ungrouped-"));
    }

    @Test
    void oneGroupIsFoundShownAndDismissedByItsNameByItsOwnerOnly() {
        long status = world.status(alice, "PUBLIC");
        people.subList(0, 3).forEach(each -> world.tellFavourite(each, status));
        String key = world.grouped(alice, Paging.first(1)).getFirst().shown().groupKey();

        assertThat(world.core.run(() -> world.findGroup.find(alice, key)).count())
                .isEqualTo(3);
        assertThat(world.core.run(() -> world.ofGroup.list(alice, key, Paging.first(2))).items().stream()
                        .map(NotificationRow::fromAccountId))
                .containsExactly(people.get(2), people.get(1));
        assertThatThrownBy(() -> world.core.run(() -> world.findGroup.find(people.getFirst(), key)))
                .isInstanceOf(NotFound.class);

        dismiss(people.getFirst(), key);
        assertThat(world.shown(alice)).hasSize(3);
        dismiss(alice, key);
        assertThat(world.shown(alice)).isEmpty();
    }

    private void dismiss(long account, String key) {
        world.core.run(() -> {
            world.dismissGroup.dismiss(account, key);
            return true;
        });
    }

    @Test
    void typesAndSendersAreSelectedAndWordsThatNameNoneArePassedOver() {
        long status = world.status(alice, "PUBLIC");
        world.tellFavourite(people.get(0), status);
        world.tellMention(people.get(1), "PUBLIC", alice);

        assertThat(types(NotificationSelection.of(List.of("mention", "made_up"), List.of(), null, false)))
                .containsExactly(NotificationType.MENTION);
        assertThat(types(NotificationSelection.of(List.of(), List.of("mention"), null, false)))
                .containsExactly(NotificationType.FAVOURITE);
        assertThat(types(NotificationSelection.of(List.of("made_up"), List.of(), null, false)))
                .isEmpty();
        assertThat(types(NotificationSelection.of(List.of(), List.of(), people.get(1), false)))
                .containsExactly(NotificationType.MENTION);
    }

    private List<NotificationType> types(NotificationSelection selection) {
        return world.core.run(() -> world.list.list(alice, selection, Paging.first(40))).items().stream()
                .map(NotificationRow::type)
                .toList();
    }

    @Test
    void whatIsNotReadIsCountedOneByOneAndInGroups() {
        long status = world.status(alice, "PUBLIC");
        people.subList(0, 5).forEach(each -> world.tellFavourite(each, status));
        world.tellFollow(people.get(0), alice);
        NotificationSelection all = NotificationSelection.of(List.of(), List.of(), null, false);
        Set<NotificationType> grouped = Set.copyOf(NotificationType.grouped());

        assertThat(world.core.run(() -> world.unread.count(alice, all, Set.of(), 100)))
                .isEqualTo(6);
        assertThat(world.core.run(() -> world.unread.count(alice, all, Set.of(), 4)))
                .isEqualTo(4);
        assertThat(world.core.run(() -> world.unread.count(alice, all, grouped, 100)))
                .isEqualTo(2);

        long read = world.shown(alice).get(1).id();
        world.core.execute("insert into marker (account_id, timeline, last_read_id, updated_at) values (" + alice
                + ", 'notifications', " + read + ", now())");
        assertThat(world.core.run(() -> world.unread.count(alice, all, Set.of(), 100)))
                .isEqualTo(1);
        assertThat(world.core.run(() -> world.unread.count(alice, all, grouped, 100)))
                .isEqualTo(1);
    }

    @Test
    void whatMayNoLongerBeSeenIsLeftOutOfOldNotifications() {
        long friend = people.get(0);
        world.follow(alice, friend);
        world.core.execute("update follow set notify = true where account_id = " + alice);
        long hidden = world.status(friend, "PRIVATE");
        world.tell(NotificationType.STATUS, friend, hidden);
        world.tellMention(people.get(1), "PUBLIC", alice);
        assertThat(world.shown(alice)).hasSize(2);

        world.core.execute("delete from follow where account_id = " + alice);
        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + ", " + people.get(1) + ", now())");
        assertThat(world.types(alice)).isEmpty();
    }

    @Test
    void aPageCostsAsManyStatementsForFortyAsForOne() {
        world.tellMention(people.getFirst(), "PUBLIC", alice);
        long status = world.status(alice, "PUBLIC");
        world.tellFavourite(people.getFirst(), status);
        long few = statements();
        for (int i = 0; i < 38; i++) {
            world.tellMention(people.get(i % 10), "PUBLIC", alice);
            world.tellFavourite(people.get(i % 10), world.status(alice, "PUBLIC"));
        }

        assertThat(statements()).isEqualTo(few);
        assertThat(world.grouped(alice, Paging.first(40))).hasSize(40);
    }

    private long statements() {
        long before = world.core.persistence.statements();
        world.shown(alice);
        world.grouped(alice, Paging.first(40));
        return world.core.persistence.statements() - before;
    }
}
