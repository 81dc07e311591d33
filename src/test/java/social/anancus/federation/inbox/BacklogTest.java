package social.anancus.federation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

class BacklogTest {
    @Test
    void beyondTheBoundSendersArePutOffUntilThereIsRoomAgain() {
        AtomicLong waiting = new AtomicLong(100);
        Backlog backlog = new Backlog(waiting::get, Map::of, 100, 50);

        assertThatCode(() -> backlog.demandRoom("remote.example")).doesNotThrowAnyException();
        waiting.set(101);
        assertThatThrownBy(() -> backlog.demandRoom("remote.example"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TRY_LATER);
                    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
                });
        waiting.set(99);
        assertThatCode(() -> backlog.demandRoom("remote.example")).doesNotThrowAnyException();
    }

    @Test
    void whoHasUsedUpItsShareIsPutOffAndOthersAreNot() {
        Map<String, Long> waiting = new HashMap<>(Map.of("flood.example", 49L, "quiet.example", 1L));
        Backlog backlog = new Backlog(() -> 50, () -> waiting, 100, 50);

        assertThatCode(() -> backlog.demandRoom("flood.example")).doesNotThrowAnyException();
        waiting.put("flood.example", 50L);
        for (String host : List.of("flood.example", "more.flood.example")) {
            assertThatThrownBy(() -> backlog.demandRoom(host)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.TOO_MUCH_OF_ONE);
                assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
            });
        }
        for (String host : List.of("quiet.example", "new.example", "notflood.example")) {
            assertThatCode(() -> backlog.demandRoom(host)).doesNotThrowAnyException();
        }
    }

    @Test
    void whereLittleWaitsNobodyIsToldApart() {
        Backlog backlog = new Backlog(
                () -> 49,
                () -> {
                    throw new AssertionError("counted for nothing");
                },
                100,
                50);
        assertThatCode(() -> backlog.demandRoom("flood.example")).doesNotThrowAnyException();
    }
}
