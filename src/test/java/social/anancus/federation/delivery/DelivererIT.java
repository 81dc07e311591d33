package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.federation.delivery.HostGate.End;
import social.anancus.federation.delivery.HostGate.Entry;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.support.People;

class DelivererIT {
    private static final String INBOX = "https://remote.example/inbox";
    private static final String HOST = "remote.example";

    @TempDir
    private Path folder;

    private DeliveryFixture fixture;
    private final RecordedMessages messages = new RecordedMessages();
    private final Postbox postbox = new Postbox();
    private SlowDeliveries slow;
    private Deliverer deliverer;
    private long activity;

    /** Stands in for the way to other servers: each try ends as the test says. */
    private static final class Postbox extends Postman {
        private CompletableFuture<Verdict> next = new CompletableFuture<>();
        private int tries;

        @Override
        CompletableFuture<Verdict> send(String inbox, Outbox.Letter letter, HostGate gate, Entry.Open entry) {
            tries++;
            CompletableFuture<Verdict> result = next;
            result.thenAccept(verdict -> gate.leave(entry, End.ANSWERED, 1));
            return result;
        }
    }

    @BeforeEach
    void open() {
        fixture = new DeliveryFixture(folder);
        // one worker: it waits for nobody longer than it must
        ServerSettings settings = ServerSettings.of(Map.of("JOBS_OUTBOUND", "1", "DELIVERY_SLOW", "1"), Map.of());
        DeliveryEnds ends = new DeliveryEnds(fixture.hosts, messages, fixture.figures);
        slow = new SlowDeliveries(ends, fixture.outbox, messages, fixture.core.ids, settings);
        deliverer = new Deliverer(fixture.outbox, fixture.hosts, fixture.gates, postbox, slow, ends);
        activity = fixture.activity(People.local(fixture.core), "{}", INBOX);
    }

    @AfterEach
    void close() {
        slow.stop();
        fixture.close();
    }

    private Delivery delivery(int failures) {
        return new Delivery(Lane.USUAL, activity, INBOX, failures, 0, null);
    }

    private void deliver(Delivery delivery, Verdict verdict) throws InterruptedException {
        postbox.next = CompletableFuture.completedFuture(verdict);
        deliverer.deliver(delivery);
    }

    private static Verdict later(Duration least) {
        return new Verdict.Later(least, "status 503", true);
    }

    @Test
    void whatIsDeliveredIsDone() throws Exception {
        deliver(delivery(0), new Verdict.Delivered());
        assertThat(messages.sent).isEmpty();
        assertThat(fixture.core.select("select count(*) from remote_host")).isEqualTo("0");
    }

    @Test
    void aFailureIsTriedAgainLaterAndLater() throws Exception {
        for (int failures = 0; failures < 16; failures++) {
            messages.sent.clear();
            deliver(delivery(failures), later(Duration.ZERO));
            Delivery next = messages.only();
            assertThat(next.failures()).isEqualTo(failures + 1);
            Duration least = Duration.ofSeconds((long) failures * failures * failures * failures + 15);
            assertThat(messages.sent.getFirst().delay())
                    .isBetween(least, least.multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void afterSixteenMoreTriesItIsGivenUp() throws Exception {
        deliver(delivery(16), later(Duration.ZERO));
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void whatIsInNoHurryIsGivenUpSooner() throws Exception {
        deliver(new Delivery(Lane.UNHURRIED, activity, INBOX, 7, 0, null), later(Duration.ZERO));
        assertThat(messages.only().lane()).isEqualTo(Lane.UNHURRIED);
        messages.sent.clear();
        deliver(new Delivery(Lane.UNHURRIED, activity, INBOX, 8, 0, null), later(Duration.ZERO));
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void aServerThatAsksForTimeGetsIt() throws Exception {
        deliver(delivery(0), later(Duration.ofHours(1)));
        assertThat(messages.sent.getFirst().delay()).isBetween(Duration.ofHours(1), Duration.ofMinutes(75));
    }

    @Test
    void whatWillNeverWorkIsNotTriedAgain() throws Exception {
        deliver(delivery(0), new Verdict.Never("status 410"));
        assertThat(messages.sent).isEmpty();
        assertThat(fixture.hosts.known()).as("the host has answered").isEmpty();
    }

    @Test
    void whatWasNotTriedDoesNotCount() throws Exception {
        deliver(delivery(3), new Verdict.NotTried("CLOSED"));
        assertThat(messages.only().failures()).isEqualTo(3);
    }

    @Test
    void aFailureOfTheHostIsNotedAndForgottenBySuccess() throws Exception {
        deliver(delivery(0), later(Duration.ZERO));
        assertThat(fixture.hosts.known()).extracting(TroubledHost::host).containsExactly(HOST);
        deliver(delivery(1), new Verdict.Delivered());
        assertThat(fixture.hosts.known()).isEmpty();
    }

    @Test
    void aHostThatIsGoneGetsNothing() throws Exception {
        for (int day = 0; day < 7; day++) {
            fixture.hosts.failed(HOST, "TIMEOUT");
            fixture.core.clock.advance(Duration.ofDays(1));
        }
        deliver(delivery(0), new Verdict.Delivered());
        assertThat(postbox.tries).isZero();
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void aWorkerThatFindsAHostBusyGivesTheMessageBack() throws Exception {
        fixture.gates.of(HOST).enter();
        fixture.gates.of(HOST).enter();
        deliver(delivery(2), new Verdict.Delivered());
        assertThat(postbox.tries).isZero();
        assertThat(messages.only()).isEqualTo(delivery(2));
        assertThat(messages.sent.getFirst().delay()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    /** REL-20: held, not lost. */
    @Test
    void whatGoesToAShutHostIsHeldLongerAndLonger() throws Exception {
        HostGate gate = fixture.gates.of(HOST);
        for (int i = 0; i < 10; i++) {
            gate.leave((Entry.Open) gate.enter(), End.FAILED, 1);
        }
        Delivery held = delivery(2);
        Duration before = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            messages.sent.clear();
            deliver(held, new Verdict.Delivered());
            held = messages.only();
            assertThat(held.failures()).isEqualTo(2);
            Duration delay = messages.sent.getFirst().delay();
            assertThat(delay).isBetween(Duration.ofSeconds(60), Duration.ofMinutes(38));
            before = delay;
        }
        assertThat(before).isGreaterThan(Duration.ofMinutes(29));
        assertThat(postbox.tries).isZero();
    }

    @Test
    void aSlowTryLeavesACopyBehindAndItsWorkerGoesOn() throws Exception {
        CompletableFuture<Verdict> slowOne = new CompletableFuture<>();
        postbox.next = slowOne;
        deliverer.deliver(delivery(0));
        Delivery copy = messages.only();
        assertThat(copy.token()).isNotNull();
        assertThat(messages.sent.getFirst().delay()).isEqualTo(Duration.ofSeconds(50));

        messages.sent.clear();
        deliverer.deliver(copy);
        assertThat(messages.only()).as("it is still under way").isEqualTo(copy);

        messages.sent.clear();
        slowOne.complete(new Verdict.Delivered());
        await().until(() -> slow.count() == 0);
        deliverer.deliver(copy);
        assertThat(postbox.tries).as("nobody gets it twice").isEqualTo(1);
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void aSlowTryThatFailsIsTriedAgainOnce() throws Exception {
        CompletableFuture<Verdict> slowOne = new CompletableFuture<>();
        postbox.next = slowOne;
        deliverer.deliver(delivery(4));
        Delivery copy = messages.only();
        messages.sent.clear();
        slowOne.complete(later(Duration.ZERO));
        await().until(() -> slow.count() == 0);
        assertThat(messages.only()).isEqualTo(delivery(5));
        messages.sent.clear();
        deliverer.deliver(copy);
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void theCopyOfATryThatWentDownWithItsServerIsDelivered() throws Exception {
        deliver(delivery(0).withToken(77), new Verdict.Delivered());
        assertThat(postbox.tries).isEqualTo(1);
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void aWorkerWaitsWhereTooManyAreSlowAlready() throws Exception {
        postbox.next = new CompletableFuture<>();
        deliverer.deliver(delivery(0));
        messages.sent.clear();
        CompletableFuture<Verdict> second = new CompletableFuture<>();
        postbox.next = second;
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                deliverer.deliver(delivery(0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> worker.getState() == Thread.State.WAITING);
        second.complete(new Verdict.Delivered());
        worker.join();
        assertThat(messages.sent).isEmpty();
    }

    @Test
    void aWorkerWaitsWhereTheBrokerTakesNoCopy() throws Exception {
        messages.away = true;
        CompletableFuture<Verdict> slowOne = new CompletableFuture<>();
        postbox.next = slowOne;
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                deliverer.deliver(delivery(0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> worker.getState() == Thread.State.WAITING);
        assertThat(slow.count()).isZero();
        slowOne.complete(new Verdict.Delivered());
        worker.join();
    }

    @Test
    void anActivityThatIsForgottenGoesNowhere() throws Exception {
        deliver(new Delivery(Lane.USUAL, activity + 1, INBOX, 0, 0, null), new Verdict.Delivered());
        assertThat(postbox.tries).isZero();
    }

    @Test
    void aWeekOldActivityIsForgotten() {
        fixture.core.clock.advance(Duration.ofDays(6));
        fixture.outbox.purge();
        assertThat(fixture.core.select("select count(*) from outbound_activity"))
                .isEqualTo("1");
        fixture.core.clock.advance(Duration.ofDays(2));
        fixture.outbox.purge();
        assertThat(fixture.core.select("select count(*) from outbound_activity"))
                .isEqualTo("0");
    }
}
