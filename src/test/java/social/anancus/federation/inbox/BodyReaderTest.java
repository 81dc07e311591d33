package social.anancus.federation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.time.ManualClock;
import social.anancus.support.EndlessBody;

/** RES-06, RES-01: bodies that are slow, and such as are too large. */
class BodyReaderTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final ManualClock clock = ManualClock.at("2026-01-02T03:04:05Z");
    private final BodyReader reader = new BodyReader(clock, DEADLINE, 2);

    /** Gives one byte after each wait, without end. */
    private InputStream trickle(Duration wait) {
        return new InputStream() {
            @Override
            public int read() {
                clock.advance(wait);
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
    }

    private static void assertRefused(Reason reason, BodyReader reader, InputStream body) {
        assertThatThrownBy(() -> reader.read(body))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aBodyThatIsThereIsReadWhole() throws IOException {
        byte[] most = new byte[BodyReader.MOST_BYTES];
        assertThat(reader.read(new ByteArrayInputStream(most))).isEqualTo(most);
        assertThat(reader.read(InputStream.nullInputStream())).isEmpty();
    }

    @Test
    void oneByteMoreIsTooMuchAndNotMuchMoreIsRead() {
        EndlessBody endless = new EndlessBody();
        assertRefused(Reason.TOO_LARGE, reader, new ByteArrayInputStream(new byte[BodyReader.MOST_BYTES + 1]));
        assertRefused(Reason.TOO_LARGE, reader, endless);
        assertThat(endless.bytesRead()).isLessThan(BodyReader.MOST_BYTES + 100_000);
    }

    @Test
    void aBodyThatTricklesIsGivenUpInTime() {
        assertRefused(Reason.TOO_SLOW, reader, trickle(Duration.ofSeconds(10)));
        assertThat(clock.instant())
                .isBefore(ManualClock.at("2026-01-02T03:04:05Z").instant().plusSeconds(41));
        assertThat(Reason.TOO_SLOW.status()).isEqualTo(408);
    }

    @Test
    void manyWhoAreSlowHoldSomeThreadsOnlyAndGiveThemBack() throws Exception {
        CountDownLatch more = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        InputStream stuck = new InputStream() {
            @Override
            public int read() {
                waiting.incrementAndGet();
                try {
                    more.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return -1;
            }
        };
        List<Future<byte[]>> held = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.add(threads.submit(() -> reader.read(stuck)));
            held.add(threads.submit(() -> reader.read(stuck)));
            await().until(() -> waiting.get() == 2);
            assertRefused(Reason.TRY_LATER, reader, InputStream.nullInputStream());
            more.countDown();
        }
        for (Future<byte[]> each : held) {
            assertThat(each.get()).isEmpty();
        }
        assertThat(reader.read(InputStream.nullInputStream())).isEmpty();
    }
}
