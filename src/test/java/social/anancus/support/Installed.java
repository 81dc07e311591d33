package social.anancus.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A build of the server that a test runs.
 *
 * @param home the folder that takes the source tree's place
 */
public record Installed(Path home) {
    /**
     * @return the build as it is
     */
    public static Installed plain() {
        return new Installed(Path.of("").toAbsolutePath());
    }

    /**
     * The same build with the classes of one test package added to the web application: probes that make the server do
     * what no client could ask for.
     *
     * @param probe any class of the package
     */
    public static Installed withProbes(Class<?> probe) {
        try {
            Path plain = Path.of("").toAbsolutePath();
            Path home = plain.resolve("target/installed-" + probe.getSimpleName());
            Files.createDirectories(home.resolve("target"));
            Path link = home.resolve("server-config");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, plain.resolve("server-config"));
            }
            Path war = home.resolve("target/anancus.war");
            Files.copy(plain.resolve("target/anancus.war"), war, StandardCopyOption.REPLACE_EXISTING);
            String folder = probe.getPackageName().replace('.', '/');
            try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), java.util.Map.of());
                    Stream<Path> classes =
                            Files.list(plain.resolve("target/test-classes").resolve(folder))) {
                Path target = archive.getPath("WEB-INF/classes/" + folder);
                Files.createDirectories(target);
                for (Path file : classes.filter(Files::isRegularFile).toList()) {
                    Files.copy(
                            file, target.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return new Installed(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String launcherClasspath() {
        Path target = home.resolve("server-config/launcher/target");
        return target.resolve("anancus-launcher.jar") + File.pathSeparator + target.resolve("lib") + "/*";
    }
}
