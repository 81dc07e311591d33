package social.anancus.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecorderTest {
    @Test
    void percentilesRateAndBytesAreThoseOfTheSuccesses() {
        Recorder recorder = new Recorder();
        for (int millis = 1; millis <= 100; millis++) {
            recorder.record(200, TimeUnit.MILLISECONDS.toNanos(millis), 1000);
        }
        recorder.record(500, TimeUnit.SECONDS.toNanos(9), 7);
        recorder.record(Recorder.NO_ANSWER, TimeUnit.SECONDS.toNanos(9), 7);
        Figures figures = recorder.figures(20);
        assertThat(figures.answers()).isEqualTo(100);
        assertThat(figures.errors()).isEqualTo(2);
        assertThat(figures.requests()).isEqualTo(102);
        assertThat(figures.perSecond()).isEqualTo(5);
        assertThat(figures.bytesPerAnswer()).isEqualTo(1000);
        assertThat(figures.latency().p50()).isCloseTo(50, within(0.1));
        assertThat(figures.latency().p95()).isCloseTo(95, within(0.1));
        assertThat(figures.latency().p99()).isCloseTo(99, within(0.1));
        assertThat(figures.latency().max()).isCloseTo(100, within(0.1));
        assertThat(figures.statuses())
                .containsEntry(200, 100L)
                .containsEntry(500, 1L)
                .containsEntry(0, 1L);
    }

    @Test
    void whatSeveralCallersSawIsAddedUp() {
        Recorder one = new Recorder();
        one.record(200, TimeUnit.MILLISECONDS.toNanos(1), 10);
        Recorder other = new Recorder();
        other.record(200, TimeUnit.MILLISECONDS.toNanos(3), 30);
        other.record(429, 0, 0);
        one.add(other);
        Figures figures = one.figures(1);
        assertThat(figures.answers()).isEqualTo(2);
        assertThat(figures.latency().mean()).isCloseTo(2, within(0.01));
        assertThat(figures.bytesPerAnswer()).isEqualTo(20);
        assertThat(figures.statuses()).containsEntry(429, 1L);
    }

    @Test
    void nothingSeenIsNoDivisionByZero() {
        Figures figures = new Recorder().figures(0);
        assertThat(figures.perSecond()).isZero();
        assertThat(figures.latency().max()).isZero();
        assertThat(figures.bytesPerAnswer()).isZero();
    }
}
