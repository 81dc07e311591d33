package social.anancus.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.persistence.Paging;

@TestInstance(Lifecycle.PER_CLASS)
class NotificationRequestsIT {
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
    void strangersAreHeldBack() {
        alice = world.person();
        bob = world.person();
        world.streamed.clear();
        change(Decision.FILTER);
    }

    private void change(Decision forNotFollowing) {
        world.core.run(() -> world.changePolicy.change(
                alice,
                policy -> new NotificationPolicy(
                        forNotFollowing,
                        policy.forNotFollowers(),
                        policy.forNewAccounts(),
                        policy.forPrivateMentions(),
                        policy.forLimitedAccounts(),
                        policy.forBots())));
    }

    private List<NotificationRequestRow> requests() {
        return world.core
                .run(() -> world.listRequests.list(alice, Paging.first(40)))
                .items();
    }

    @Test
    void mentionsThatAreHeldBackMakeOneRequestThatCountsThem() {
        world.tellMention(bob, "PUBLIC", alice);
        long last = world.tellMention(bob, "PUBLIC", alice);
        long own = world.status(alice, "PUBLIC");
        world.tellFavourite(bob, own);

        assertThat(world.types(alice)).isEmpty();
        assertThat(world.streamed).isEmpty();
        assertThat(requests()).hasSize(1);
        assertThat(requests().getFirst().fromAccountId()).isEqualTo(bob);
        assertThat(requests().getFirst().count()).isEqualTo(2);
        assertThat(requests().getFirst().lastStatusId()).isEqualTo(last);
        assertThat(world.core.run(() -> world.policy.show(alice)).summary()).isEqualTo(new PolicySummary(1, 2));
    }

    @Test
    void whoIsAcceptedIsShownNowAndFromNowOn() {
        world.tellMention(bob, "PUBLIC", alice);
        long request = requests().getFirst().id();
        assertThat(world.core.run(() -> world.accept.accept(bob, List.of(request))))
                .as("by somebody else")
                .isZero();

        assertThat(world.core.run(() -> world.accept.accept(alice, List.of(request))))
                .isEqualTo(1);

        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);
        assertThat(requests()).isEmpty();
        assertThat(world.streamed).anyMatch(json -> json.contains("NOTIFICATIONS_MERGED"));
        world.tellMention(bob, "PUBLIC", alice);
        assertThat(world.types(alice)).hasSize(2);
    }

    @Test
    void whoIsDismissedMayAskAgain() {
        world.tellMention(bob, "PUBLIC", alice);
        long request = requests().getFirst().id();

        assertThat(world.core.run(() -> world.dismissRequests.dismiss(alice, List.of(request))))
                .isEqualTo(1);

        assertThat(requests()).isEmpty();
        assertThat(world.core.select("select count(*) from notification where account_id = " + alice))
                .isEqualTo("0");
        world.tellMention(bob, "PUBLIC", alice);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aRequestGoesWithTheLastOfItsNotifications() {
        long first = world.tellMention(bob, "PUBLIC", alice);
        long second = world.tellMention(bob, "PUBLIC", alice);

        world.core.run(() -> world.delete.delete(ForgetNotifications.ofStatus(first)));
        assertThat(requests().getFirst().count()).isEqualTo(1);
        world.core.run(() -> world.delete.delete(ForgetNotifications.ofStatus(second)));
        assertThat(requests()).isEmpty();
    }

    @Test
    void whatIsDroppedLeavesNoTrace() {
        change(Decision.DROP);
        world.tellMention(bob, "PUBLIC", alice);

        assertThat(requests()).isEmpty();
        assertThat(world.core.select("select count(*) from notification where account_id = " + alice))
                .isEqualTo("0");
    }

    @Test
    void aDirectAnswerToADirectMentionIsNotHeldBack() {
        change(Decision.ACCEPT);
        long question = world.status(alice, "DIRECT", bob);
        long answer = world.status(bob, "DIRECT", alice);
        world.core.execute("update status set in_reply_to_id = " + question + " where id = " + answer);
        world.tell(NotificationType.MENTION, bob, answer);
        assertThat(world.types(alice)).containsExactly(NotificationType.MENTION);

        world.tellMention(bob, "DIRECT", alice);
        assertThat(requests()).as("one out of the blue").hasSize(1);
    }

    @Test
    void clearingTakesAllAway() {
        world.tellMention(bob, "PUBLIC", alice);
        world.core.run(() -> {
            world.clear.clear(alice);
            return true;
        });

        assertThat(requests()).isEmpty();
        assertThat(world.core.select("select count(*) from notification where account_id = " + alice))
                .isEqualTo("0");
    }
}
