package social.anancus.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {
    @Test
    void aProcessThatEndedMeanwhileTakesNothingAway() {
        var before = new ProcessTimes.Look(Map.of(1L, 100.0, 2L, 5000.0));
        var after = new ProcessTimes.Look(Map.of(1L, 130.0, 3L, 7.0));
        assertThat(after.since(before)).isEqualTo(37);
    }
}
