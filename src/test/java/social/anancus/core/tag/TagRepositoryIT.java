package social.anancus.core.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.support.CoreFixture;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagRepositoryIT {
    private CoreFixture core;
    private TagRepository tags;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        tags = new TagRepository(core.persistence.entityManager(), core.clock);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @Test
    void aTagIsMadeOnceHoweverItIsWritten() {
        List<Tag> first = core.run(() -> tags.findOrCreate(List.of("Café", "#other", "CAFE", "123")));
        List<Tag> again = core.run(() -> tags.findOrCreate(List.of("cafe")));

        assertThat(first).extracting(Tag::name).containsExactly("cafe", "other");
        assertThat(first).extracting(Tag::displayName).containsExactly("Café", "other");
        assertThat(again).extracting(Tag::id).containsExactly(first.getFirst().id());
        assertThat(core.run(() -> tags.find("cafe"))).map(Tag::displayName).contains("Café");
        assertThat(core.run(() -> tags.findOrCreate(List.of("!")))).isEmpty();
    }

    @Test
    void manyAtOnceGetTheSameRows() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                List<String> names = i % 2 == 0 ? List.of("alpha", "beta", "gamma") : List.of("gamma", "beta", "alpha");
                work.add(() -> core.run(() -> tags.findOrCreate(names)).stream()
                        .map(Tag::id)
                        .sorted()
                        .toList());
            }
            List<List<Long>> results = new ArrayList<>();
            for (Future<List<Long>> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            assertThat(results).hasSize(16).allMatch(ids -> ids.size() == 3).containsOnly(results.getFirst());
        }
        assertThat(core.select("select count(*) from tag where name in ('alpha', 'beta', 'gamma')"))
                .isEqualTo("3");
    }

    @Test
    void useIsNotedOnceAnHour() {
        long id = core.run(() -> tags.findOrCreate(List.of("noted"))).getFirst().id();
        String noted = "select last_status_at from tag where id = " + id;

        core.run(() -> note(id, 0));
        String first = core.select(noted);
        core.run(() -> note(id, 59));
        assertThat(core.select(noted)).isNotNull().isEqualTo(first);
        core.run(() -> note(id, 61));
        assertThat(core.select(noted)).isNotEqualTo(first);
    }

    private boolean note(long id, int minutes) {
        tags.noteUse(List.of(id), core.clock.instant().plusSeconds(minutes * 60L));
        return true;
    }
}
