package social.anancus.support.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the contract lies. */
public final class ContractFiles {
    private static final Path FOLDER = Path.of("src/test/resources/contract");

    private ContractFiles() {}

    /**
     * @param name the name of a file
     * @return its path in the source tree
     */
    public static Path path(String name) {
        return FOLDER.resolve(name);
    }

    /**
     * @param name the name of a file
     * @return its lines
     */
    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
