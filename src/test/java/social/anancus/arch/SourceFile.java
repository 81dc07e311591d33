package social.anancus.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java file as its author wrote it.
 *
 * @param path where it lies, below the project's folder
 * @param text what is in it
 */
record SourceFile(Path path, String text) {
    /** The folders that hold the code of the server and of its tools. */
    static List<SourceFile> ofTheProject() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("src", "main", "java")));
        try (Stream<Path> modules = Files.list(Path.of("server-config"))) {
            modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(folders::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders.stream().flatMap(folder -> below(folder).stream()).toList();
    }

    private static List<SourceFile> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.naturalOrder())
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lines() {
        return (int) text.lines().count();
    }
}
