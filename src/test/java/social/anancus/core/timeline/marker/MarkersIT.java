package social.anancus.core.timeline.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Conflict;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkersIT {
    private static final List<MarkedTimeline> BOTH = List.of(MarkedTimeline.HOME, MarkedTimeline.NOTIFICATIONS);

    private CoreFixture core;
    private MarkerRepository markers;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        markers = new MarkerRepository(core.persistence.entityManager());
    }

    @AfterAll
    void close() {
        core.close();
    }

    private Map<MarkedTimeline, Marker> save(long account, Map<MarkedTimeline, Long> ids) {
        return core.run(() -> new SaveMarkers(markers, core.clock).save(account, ids));
    }

    private Map<MarkedTimeline, Marker> list(long account) {
        return core.run(() -> new ListMarkers(markers).list(account, BOTH));
    }

    private Marker marker(long account, MarkedTimeline timeline) {
        return Objects.requireNonNull(list(account).get(timeline));
    }

    @Test
    void aMarkerCountsItsChanges() {
        long alice = People.local(core);
        assertThat(list(alice)).isEmpty();
        save(alice, Map.of(MarkedTimeline.HOME, 7L));
        Marker first = marker(alice, MarkedTimeline.HOME);
        core.clock.advance(Duration.ofSeconds(1));
        assertThat(save(alice, Map.of(MarkedTimeline.HOME, 7L))).containsEntry(MarkedTimeline.HOME, first);

        save(alice, Map.of(MarkedTimeline.HOME, 9L, MarkedTimeline.NOTIFICATIONS, 3L));
        assertThat(marker(alice, MarkedTimeline.HOME))
                .satisfies(marker -> assertThat(marker.lastReadId()).isEqualTo(9))
                .satisfies(marker -> assertThat(marker.version()).isEqualTo(first.version() + 1))
                .satisfies(marker -> assertThat(marker.updatedAt()).isAfter(first.updatedAt()));
        assertThat(marker(alice, MarkedTimeline.NOTIFICATIONS).lastReadId()).isEqualTo(3);
        assertThat(list(People.local(core))).isEmpty();
    }

    @Test
    void ofTwoAtOnceOneIsTold() throws Exception {
        long alice = People.local(core);
        save(alice, Map.of(MarkedTimeline.HOME, 1L));
        int conflicts = 0;
        int saved = 0;
        CyclicBarrier read = new CyclicBarrier(2);
        MarkerRepository together = new MarkerRepository(core.persistence.entityManager()) {
            @Override
            Map<MarkedTimeline, Marker> find(long accountId, Collection<MarkedTimeline> timelines) {
                Map<MarkedTimeline, Marker> found = super.find(accountId, timelines);
                try {
                    read.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return found;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> work = new ArrayList<>();
            for (long id : List.of(5L, 6L)) {
                work.add(() -> {
                    try {
                        core.run(() ->
                                new SaveMarkers(together, core.clock).save(alice, Map.of(MarkedTimeline.HOME, id)));
                        return "saved";
                    } catch (Conflict e) {
                        return "conflict";
                    }
                });
            }
            for (Future<String> result : threads.invokeAll(work)) {
                conflicts += result.get().equals("conflict") ? 1 : 0;
                saved += result.get().equals("saved") ? 1 : 0;
            }
        }
        assertThat(saved).isEqualTo(1);
        assertThat(conflicts).isEqualTo(1);
        assertThat(marker(alice, MarkedTimeline.HOME).version()).isEqualTo(2);
    }
}
