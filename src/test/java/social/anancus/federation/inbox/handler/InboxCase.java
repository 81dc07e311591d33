package social.anancus.federation.inbox.handler;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A case of a suite.
 *
 * @param id its id in the list of cases
 * @param words what it is about
 * @param steps what is done, with what must come of it
 */
record InboxCase(String id, String words, Consumer<InboxWorld> steps) {
    /**
     * @param world where; each case has people of its own
     * @param cases the cases
     * @return a test for each
     */
    static Stream<DynamicTest> tests(InboxWorld world, Stream<InboxCase> cases) {
        return cases.map(each -> DynamicTest.dynamicTest(each.id() + " " + each.words(), () -> {
            world.freshPeople();
            each.steps().accept(world);
        }));
    }
}
