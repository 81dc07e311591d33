package social.anancus.federation.inbox.handler;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Cases that share a world, each with people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InboxCases {
    private @Nullable InboxWorld world;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new InboxWorld(folder);
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    abstract Stream<InboxCase> cases();

    @TestFactory
    Stream<DynamicTest> each() {
        InboxWorld opened = Objects.requireNonNull(world);
        return cases().map(each -> DynamicTest.dynamicTest(each.id() + " " + each.words(), () -> {
            opened.freshPeople();
            each.steps().accept(opened);
        }));
    }
}
