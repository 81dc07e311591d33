package social.anancus.federation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

class BacklogTest {
    @Test
    void beyondTheBoundSendersArePutOffUntilThereIsRoomAgain() {
        AtomicLong waiting = new AtomicLong(100);
        Backlog backlog = new Backlog(waiting::get, 100);

        assertThatCode(backlog::demandRoom).doesNotThrowAnyException();
        waiting.set(101);
        assertThatThrownBy(backlog::demandRoom).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.TRY_LATER);
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        });
        waiting.set(99);
        assertThatCode(backlog::demandRoom).doesNotThrowAnyException();
    }
}
