package social.anancus.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
    @Test
    void theServersClockIsInUtc() {
        assertThat(new ClockProducer().clock().getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
