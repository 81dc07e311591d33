package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.platform.jobs.TestJobs.PaintFence;

class JobHandlersTest {
    @Test
    void aKindFindsItsHandler() {
        TestJobs.Painter painter = new TestJobs.Painter();
        JobHandlers handlers = new JobHandlers(List.of(painter));
        assertThat(handlers.find("PaintFence")).contains(painter);
        assertThat(handlers.of(new PaintFence(1, null))).isSameAs(painter);
        assertThat(handlers.find("FeedCat")).isEmpty();
    }

    @Test
    void twoHandlersForOneKindStopTheStart() {
        JobHandlers handlers = new JobHandlers(List.of(new TestJobs.Painter(), new TestJobs.OtherPainter()));
        assertThatThrownBy(handlers::all)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PaintFence")
                .hasMessageContaining("Other");
    }

    @Test
    void aJobOfAnotherClassWithTheSameNameIsRefused() {
        JobHandlers handlers = new JobHandlers(List.of(new TestJobs.Painter()));
        assertThatThrownBy(() -> handlers.of(new TestJobs.Other.PaintFence()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Other");
    }
}
