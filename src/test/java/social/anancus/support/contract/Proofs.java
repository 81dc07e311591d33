package social.anancus.support.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Notes which test saw which endpoint work, in {@code target/contract/proofs.tsv}. */
public final class Proofs {
    /** Where the notes of the last runs lie. */
    public static final Path NOTES = Path.of("target/contract/proofs.tsv");

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private Proofs() {}

    /** Notes that the test that is running got a good answer from the endpoint. */
    public static void note(Endpoint endpoint) {
        runningTest().ifPresent(test -> write(endpoint.method() + "\t" + endpoint.path() + "\t" + test + "\n"));
    }

    private static void write(String line) {
        if (!NOTED.add(line)) {
            return;
        }
        try {
            Files.createDirectories(NOTES.getParent());
            Files.writeString(NOTES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outermost method of a test class on the stack is the one that JUnit called. */
    private static Optional<String> runningTest() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().matches("social\\.anancus\\..*IT"))
                        .reduce((inner, outer) -> outer)
                        .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "."
                                + LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1")));
    }
}
