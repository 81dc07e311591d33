package social.anancus.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.support.People;

@TestInstance(Lifecycle.PER_CLASS)
class CreateNotificationsIT {
    private NotificationFixture world;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new NotificationFixture(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void people() {
        alice = world.person();
        bob = world.person();
        world.streamed.clear();
    }

    @Test
    void whoIsMentionedIsToldOnceAndSoAreOpenStreams() {
        long status = world.tellMention(bob, "PUBLIC", alice);
        world.tell(NotificationType.MENTION, bob, status);

        List<NotificationRow> shown = world.shown(alice);

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().type()).isEqualTo(NotificationType.MENTION);
        assertThat(shown.getFirst().fromAccountId()).isEqualTo(bob);
        assertThat(shown.getFirst().statusId()).isEqualTo(status);
        assertThat(shown.getFirst().groupKey())
                .isEqualTo("ungrouped-" + shown.getFirst().id());
        assertThat(world.streamed).hasSize(1).first().asString().contains("NOTIFICATION", String.valueOf(alice));
    }

    @Test
    void whoWatchesSomebodyIsToldOfPostsAndOfLettersOnlyAsTheirReader() {
        People.follow(world.core, alice, bob);
        world.core.execute("update follow set notify = true where account_id = " + alice);
        long letter = world.tellMention(bob, "DIRECT", alice);
        world.tell(NotificationType.STATUS, bob, letter);
        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);

        world.tell(NotificationType.STATUS, bob, world.status(bob, "PUBLIC"));
        assertThat(world.types(alice)).containsExactlyInAnyOrder(NotificationType.MENTION, NotificationType.STATUS);
    }

    @Test
    void aStatusWithMoreMentionsThanOneBatchTellsAll() {
        List<Long> people = world.people(205);
        long status = world.tellMention(
                bob, "PUBLIC", people.stream().mapToLong(each -> each).toArray());

        assertThat(world.core.select("select count(*) from notification where status_id = " + status))
                .isEqualTo("205");
    }

    @Test
    void nobodyIsToldOfOneselfNorOfWhatTheyMayNotSee() {
        long own = world.status(alice, "PUBLIC");
        world.tellFavourite(alice, own);
        long hidden = world.status(bob, "PRIVATE");
        world.core.execute("insert into status (id, account_id, visibility, reblog_of_id, created_at) values ("
                + world.core.ids.next() + ", " + alice + ", 'PUBLIC', " + hidden + ", now())");
        world.tell(NotificationType.UPDATE, bob, hidden);

        assertThat(world.types(alice)).isEmpty();
    }

    @Test
    void whatWasUndoneBeforeTheJobRanIsNotTold() {
        long status = world.status(alice, "PUBLIC");
        world.tell(NotificationType.FAVOURITE, bob, status);
        long deleted = world.status(bob, "PUBLIC", alice);
        world.core.execute("update status set deleted_at = now() where id = " + deleted);
        world.tell(NotificationType.MENTION, bob, deleted);

        assertThat(world.types(alice)).isEmpty();
    }

    @Test
    void blocksMutesAndMutedConversationsKeepQuiet() {
        long blocked = world.person();
        long muted = world.person();
        long softlyMuted = world.person();
        long foreign = People.remote(world.core, "remote.example");
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + ", " + blocked + ", now())");
        world.core.execute("insert into account_mute (account_id, target_account_id, hide_notifications, created_at)"
                + " values (" + alice + ", " + muted + ", true, now()), (" + alice + ", " + softlyMuted
                + ", false, now())");
        world.core.execute("insert into account_domain_block (account_id, domain, created_at) values (" + alice
                + ", 'remote.example', now())");
        List.of(blocked, muted, foreign).forEach(author -> world.tellMention(author, "PUBLIC", alice));
        world.core.execute("insert into conversation (id, created_at) overriding system value values (77, now())");
        world.core.execute("insert into conversation_mute (account_id, conversation_id, created_at) values (" + alice
                + ", 77, now())");
        long threaded = world.status(bob, "PUBLIC", alice);
        world.core.execute("update status set conversation_id = 77 where id = " + threaded);
        world.tell(NotificationType.MENTION, bob, threaded);

        assertThat(world.types(alice)).isEmpty();

        world.tellMention(softlyMuted, "PUBLIC", alice);
        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);
    }

    @Test
    void aMentionBesideSomebodyWhoIsBlockedIsNotTold() {
        long blocked = world.person();
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + ", " + blocked + ", now())");

        world.tellMention(bob, "PUBLIC", alice, blocked);

        assertThat(world.types(alice)).isEmpty();
    }

    @Test
    void aModeratorIsHeardThoughBlocked() {
        world.core.execute("update app_user set role_id = 1 where account_id = " + bob);
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + ", " + bob + ", now())");

        world.tellMention(bob, "PUBLIC", alice);

        assertThat(world.core.select("select filtered from notification where account_id = " + alice))
                .isEqualTo("f");
    }

    @Test
    void whoWatchesAnAuthorIsToldOfNewStatusesInTheirLanguages() {
        long watcher = world.person();
        long other = world.person();
        for (long each : List.of(watcher, other)) {
            world.follow(each, bob);
            world.core.execute("update follow set notify = true where account_id = " + each);
        }
        world.core.execute("update follow set languages = '{de}' where account_id = " + other);
        long status = world.status(bob, "PUBLIC");
        world.core.execute("update status set language = 'en' where id = " + status);

        assertThat(world.core.run(() -> world.receivers.concerned(status))).containsExactly(NotificationType.STATUS);
        world.tell(NotificationType.STATUS, bob, status);

        assertThat(world.types(watcher)).containsExactly(NotificationType.STATUS);
        assertThat(world.types(other)).isEmpty();
    }

    @Test
    void votersAndTheAuthorAreToldOfAnEndedPoll() {
        long status = world.status(alice, "PUBLIC");
        world.core.execute("insert into poll (status_id, account_id, options, tallies, created_at, updated_at) values ("
                + status + ", " + alice + ", '{a,b}', '{1,0}', now(), now())");
        world.core.execute("insert into poll_vote (poll_id, account_id, choice, created_at) select id, " + bob
                + ", 0, now() from poll where status_id = " + status);

        world.tell(NotificationType.POLL, alice, status);

        assertThat(world.types(alice)).containsExactly(NotificationType.POLL);
        assertThat(world.types(bob)).containsExactly(NotificationType.POLL);
    }

    @Test
    void aLaterEditTakesThePlaceOfTheOneBefore() {
        long status = world.status(bob, "PUBLIC");
        world.core.execute("insert into status (id, account_id, visibility, reblog_of_id, created_at) values ("
                + world.core.ids.next() + ", " + alice + ", 'PUBLIC', " + status + ", now())");
        world.tell(NotificationType.UPDATE, bob, status);
        long first = world.shown(alice).getFirst().id();
        world.core.clock.advance(Duration.ofMinutes(1));
        world.tell(NotificationType.UPDATE, bob, status);

        assertThat(world.types(alice)).containsExactly(NotificationType.UPDATE);
        assertThat(world.shown(alice).getFirst().id()).isGreaterThan(first);
    }

    @Test
    void onlyThoseWhoManagePeopleHearOfSignUps() {
        long moderator = world.person();
        world.core.execute("update app_user set role_id = 1 where account_id = " + moderator);
        world.tell(NotificationType.ADMIN_SIGN_UP, bob, null);

        assertThat(world.types(moderator)).containsExactly(NotificationType.ADMIN_SIGN_UP);
        assertThat(world.types(alice)).isEmpty();
    }

    @Test
    void whatOneTakesBackIsGone() {
        long status = world.status(alice, "PUBLIC");
        world.tellFavourite(bob, status);

        world.core.run(() -> world.notifications.deleteUndone(List.of(NotificationType.FAVOURITE), bob, null, status));

        assertThat(world.types(alice)).isEmpty();
    }

    @Test
    void aDeletedStatusAndABlockTakeAllNotificationsAlong() {
        long status = world.status(alice, "PUBLIC");
        world.tellFavourite(bob, status);
        long mention = world.tellMention(bob, "PUBLIC", alice);
        world.core.run(() -> world.delete.delete(ForgetNotifications.ofStatus(status)));
        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);

        world.core.run(() -> world.delete.delete(ForgetNotifications.from(alice, bob)));
        assertThat(world.core.select("select count(*) from notification where account_id = " + alice))
                .isEqualTo("0");
        assertThat(mention).isPositive();
    }

    @Test
    void eightThreadsTellTheSameAndItIsToldOnce() throws Exception {
        long status = world.status(alice, "PUBLIC");
        List<Long> people = world.people(10);
        people.forEach(each -> world.favourite(each, status));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> work = IntStream.range(0, 80)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        world.tell(NotificationType.FAVOURITE, people.get(i % 10), status);
                        return null;
                    })
                    .toList();
            for (var each : threads.invokeAll(work)) {
                each.get();
            }
        }

        assertThat(world.shown(alice)).hasSize(10);
        assertThat(world.shown(alice).stream().map(NotificationRow::groupKey).distinct())
                .hasSize(1);
    }

    @Test
    void aDirectMentionOpensAConversationUnlessItIsHeldBack() {
        world.core.execute("insert into conversation (id, created_at) overriding system value values (88, now())"
                + " on conflict do nothing");
        long heldBack = world.status(bob, "DIRECT", alice);
        world.core.execute("update status set conversation_id = 88 where id = " + heldBack);
        world.tell(NotificationType.MENTION, bob, heldBack);
        String conversations = "select count(*) from account_conversation where account_id = " + alice;

        assertThat(world.types(alice)).isEmpty();
        assertThat(world.core.select(conversations)).isEqualTo("0");

        world.follow(alice, bob);
        long told = world.status(bob, "DIRECT", alice);
        world.core.execute("update status set conversation_id = 88 where id = " + told);
        world.tell(NotificationType.MENTION, bob, told);

        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);
        assertThat(world.core.select(conversations)).isEqualTo("1");
        assertThat(world.streamed).anyMatch(json -> json.contains("CONVERSATION"));
    }
}
