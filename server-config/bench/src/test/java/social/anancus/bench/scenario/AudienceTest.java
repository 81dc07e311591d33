package social.anancus.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudienceTest {
    @Test
    void aSampleIsSpreadEvenlyAndHoldsTheLast() {
        List<Integer> hundred = IntStream.rangeClosed(1, 100).boxed().toList();
        assertThat(Audience.spread(hundred, 5)).containsExactly(20, 40, 60, 80, 100);
        assertThat(Audience.spread(hundred, 3)).containsExactly(33, 66, 100);
        assertThat(Audience.spread(hundred, 100)).isEqualTo(hundred);
        assertThat(Audience.spread(List.of(), 5)).isEmpty();
    }
}
