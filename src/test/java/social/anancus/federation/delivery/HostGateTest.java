package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.federation.delivery.HostGate.End;
import social.anancus.federation.delivery.HostGate.Entry;
import social.anancus.platform.time.ManualClock;

class HostGateTest {
    private final ManualClock clock = ManualClock.at("2026-01-02T03:04:05Z");
    private final HostGate gate = new HostGate(clock, 2);

    private Entry.Open open() {
        Entry entry = gate.enter();
        assertThat(entry).isInstanceOf(Entry.Open.class);
        return (Entry.Open) entry;
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            gate.leave(open(), End.FAILED, 100);
        }
    }

    /** REL-21. */
    @Test
    void aHostHasNoMoreThanItsPlaces() {
        Entry.Open first = open();
        open();
        assertThat(gate.enter()).isInstanceOf(Entry.Busy.class);
        gate.leave(first, End.ANSWERED, 100);
        open();
        assertThat(gate.inside()).isEqualTo(2);
    }

    @Test
    void thoseThatFindNoPlaceComeBackOneAfterTheOther() {
        Entry.Open first = open();
        Entry.Open second = open();
        for (int i = 0; i < 20; i++) {
            gate.leave(first, End.ANSWERED, 9_000);
            first = open();
        }
        assertThat(second).isNotNull();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waits.add(((Entry.Busy) gate.enter()).pause());
        }
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        Duration apart = waits.get(9).minus(waits.get(8));
        assertThat(apart)
                .as("two places, nine seconds each")
                .isBetween(Duration.ofMillis(4_300), Duration.ofMillis(4_600));
    }

    @Test
    void nobodyIsSentAwayForLong() {
        open();
        Entry.Open second = open();
        for (int i = 0; i < 20; i++) {
            gate.leave(second, End.ANSWERED, 20_000);
            second = open();
        }
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 1_000; i++) {
            wait = ((Entry.Busy) gate.enter()).pause();
        }
        assertThat(wait).isEqualTo(Duration.ofMinutes(5));
    }

    /** REL-20. */
    @Test
    void tenFailuresInARowShutTheHostForAMinute() {
        fail(9);
        assertThat(gate.isShut()).isFalse();
        fail(1);
        assertThat(gate.isShut()).isTrue();
        assertThat(gate.enter()).isEqualTo(new Entry.Shut(Duration.ofSeconds(60)));
        clock.advance(Duration.ofSeconds(59));
        assertThat(gate.enter()).isEqualTo(new Entry.Shut(Duration.ofSeconds(1)));
    }

    @Test
    void anAnswerBetweenFailuresCountsAnew() {
        fail(9);
        gate.leave(open(), End.ANSWERED, 100);
        fail(9);
        assertThat(gate.isShut()).isFalse();
    }

    /** REL-20. */
    @Test
    void afterTheMinuteASingleOneTriesWhetherTheHostIsBack() {
        fail(10);
        clock.advance(Duration.ofSeconds(60));
        Entry.Open probe = open();
        assertThat(probe.probe()).isTrue();
        assertThat(gate.enter()).isEqualTo(new Entry.Shut(HostGate.LOOK_AGAIN));
        gate.leave(probe, End.ANSWERED, 100);
        assertThat(open().probe()).isFalse();
        assertThat(gate.isShut()).isFalse();
    }

    @Test
    void aTryThatFailsShutsTheHostForAnotherMinute() {
        fail(10);
        clock.advance(Duration.ofSeconds(60));
        gate.leave(open(), End.FAILED, 100);
        assertThat(gate.enter()).isEqualTo(new Entry.Shut(Duration.ofSeconds(60)));
    }

    @Test
    void aTryThatWasNotMadeLeavesItsTurnToTheNext() {
        fail(10);
        clock.advance(Duration.ofSeconds(60));
        gate.leave(open(), End.NOT_TRIED, 0);
        assertThat(open().probe()).isTrue();
    }

    @Test
    void aHostThatAsksForTimeGetsIt() {
        gate.pause(Duration.ofMinutes(2));
        gate.pause(Duration.ofMinutes(1));
        assertThat(gate.enter()).isEqualTo(new Entry.Shut(Duration.ofMinutes(2)));
        assertThat(gate.isShut()).isTrue();
        clock.advance(Duration.ofMinutes(2));
        open();
        assertThat(gate.isShut()).isFalse();
    }

    @Test
    void somethingFromTheHostOpensItAtOnce() {
        fail(10);
        gate.revive();
        assertThat(open().probe()).isFalse();
    }
}
