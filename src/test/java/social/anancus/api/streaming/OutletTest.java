package social.anancus.api.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutletTest {
    private final OutBudget budget = new OutBudget(10_000_000);
    private final FakeOutlet outlet = new FakeOutlet(budget, () -> {});

    @Test
    void textsGoOutAtOnceWhileTheClientTakesThem() {
        assertThat(outlet.send("one")).isTrue();
        assertThat(outlet.send("two")).isTrue();

        assertThat(outlet.written).containsExactly("one", "two");
        assertThat(outlet.waits()).isFalse();
        assertThat(budget.used()).isZero();
    }

    @Test
    void textsWaitInTheirOrderWhileTheClientDoesNot() {
        outlet.open = false;
        outlet.send("one");
        outlet.send("two");
        assertThat(outlet.written).isEmpty();
        assertThat(outlet.waits()).isTrue();
        assertThat(budget.used()).isEqualTo(6);

        outlet.open = true;
        outlet.pump();

        assertThat(outlet.written).containsExactly("one", "two");
        assertThat(budget.used()).isZero();
    }

    @Test
    void tooManyTextsHaveNoPlace() {
        outlet.open = false;
        for (int i = 0; i < OutQueue.MOST_TEXTS; i++) {
            assertThat(outlet.send("x")).isTrue();
        }

        assertThat(outlet.send("x")).isFalse();
    }

    @Test
    void tooLongTextsHaveNoPlaceButOneThatIsAlone() {
        outlet.open = false;
        String half = "x".repeat(OutQueue.MOST_CHARACTERS / 2 + 1);

        assertThat(outlet.send(half)).isTrue();
        assertThat(outlet.send(half)).isFalse();
        assertThat(new FakeOutlet(budget, () -> {}).send("x".repeat(OutQueue.MOST_CHARACTERS * 2)))
                .isTrue();
    }

    @Test
    void whatAllMayKeepIsLimitedAndGivenBack() {
        OutBudget small = new OutBudget(10);
        FakeOutlet slow = new FakeOutlet(small, () -> {});
        FakeOutlet other = new FakeOutlet(small, () -> {});
        slow.open = false;
        other.open = false;

        assertThat(slow.send("12345678")).isTrue();
        assertThat(other.send("12345678")).isFalse();
        slow.end(Ending.TOO_SLOW);

        assertThat(other.send("12345678")).isTrue();
        assertThat(slow.closed).isEqualTo(Ending.TOO_SLOW);
        assertThat(small.used()).isEqualTo(8);
    }

    @Test
    void afterTheEndNothingIsWritten() {
        outlet.open = false;
        outlet.send("one");
        outlet.end(Ending.CUT_OFF);
        outlet.open = true;

        outlet.send("two");

        assertThat(outlet.written).isEmpty();
        assertThat(outlet.closed).isEqualTo(Ending.CUT_OFF);
        assertThat(budget.used()).isZero();
    }

    @Test
    void aBrokenWayIsTold() {
        CountDownLatch told = new CountDownLatch(1);
        FakeOutlet breaking = new FakeOutlet(budget, told::countDown);

        breaking.send("breaks");

        assertThat(told.getCount()).isZero();
    }

    @Test
    void nothingIsLostOrDoubledWhenManySendAtOnce() throws InterruptedException {
        int each = 60;
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (int sender = 0; sender < 4; sender++) {
                int number = sender;
                senders.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        outlet.send(number + ":" + i);
                    }
                });
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(outlet.written).hasSize(4 * each).doesNotHaveDuplicates();
        assertThat(outlet.written.stream().filter(text -> text.startsWith("2:")))
                .isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(2));
    }
}
