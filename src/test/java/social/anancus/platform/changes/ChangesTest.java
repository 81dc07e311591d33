package social.anancus.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Changes changes = new Changes();

    @Test
    void aRequestCountsWhenItBeginsAndWhenItIsAnswered() {
        long before = changes.count();
        long during;
        try (Changes.Change change = changes.begin()) {
            during = changes.count();
            assertThat(changes.isQuiet())
                    .as("quiet while %s is under way", change)
                    .isFalse();
        }
        assertThat(during).isGreaterThan(before);
        assertThat(changes.count()).isGreaterThan(during);
        assertThat(changes.isQuiet()).isTrue();
    }

    @Test
    void itIsQuietOnlyWhenTheLastRequestIsAnswered() {
        Changes.Change first = changes.begin();
        Changes.Change second = changes.begin();
        first.close();
        assertThat(changes.isQuiet()).isFalse();
        second.close();
        assertThat(changes.isQuiet()).isTrue();
    }

    @Test
    void aNoteCountsAtOnce() {
        long before = changes.count();
        changes.note();
        assertThat(changes.count()).isEqualTo(before + 1);
        assertThat(changes.isQuiet()).isTrue();
    }
}
