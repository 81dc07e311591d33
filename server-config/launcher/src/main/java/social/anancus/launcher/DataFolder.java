package social.anancus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Everything that one server keeps: one folder, to be copied as a whole when the server is stopped.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {
    /** The folders of the source tree in which no data may be put. */
    private static final Set<String> TRACKED =
            Set.of("src", "ear", "server-config", "docs", "target", ".git", ".ci", ".mvn");

    /**
     * Opens the folder, making it and its sub-folders where they are not there.
     *
     * @param root the folder
     * @param installation where the program lies
     * @return the opened folder
     * @throws Failure if the folder is one of the source tree's own or cannot be written
     */
    public static DataFolder open(Path root, Installation installation) {
        Path absolute = root.toAbsolutePath().normalize();
        refuseSources(absolute, installation.root());
        DataFolder data = new DataFolder(absolute);
        try {
            if (!Files.exists(absolute)) {
                // settings, letters and the like are nobody else's business
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            for (Path folder : List.of(data.logs(), data.run(), data.server())) {
                Files.createDirectories(folder);
            }
            Path secrets = absolute.resolve("secrets");
            if (!Files.exists(secrets)) {
                Files.createDirectory(
                        secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (!Files.exists(data.settingsFile())) {
                Files.writeString(data.settingsFile(), """
                        # Settings of this server, NAME=value; docs/configuration.md lists them.
                        # Environment variables are stronger. A change counts from the next start.
                        """);
            }
        } catch (IOException e) {
            throw new Failure("The data folder " + absolute + " cannot be written: " + e.getMessage()
                    + ". Name another by --data DIR.");
        }
        return data;
    }

    private static void refuseSources(Path folder, Path home) {
        if (!folder.startsWith(home)) {
            return;
        }
        String first =
                folder.equals(home) ? "" : home.relativize(folder).getName(0).toString();
        if (first.isEmpty() || TRACKED.contains(first)) {
            throw new Failure("--data " + folder + " lies inside the source tree. Name a folder outside of it.");
        }
    }

    /**
     * @return the folder of logs
     */
    public Path logs() {
        return root.resolve("logs");
    }

    /**
     * @return the folder that tells who runs the server now
     */
    public Path run() {
        return root.resolve("run");
    }

    /**
     * @return the unpacked servers and their derived configuration; may be deleted while the server is stopped
     */
    public Path server() {
        return root.resolve("server");
    }

    /**
     * @return the settings file
     */
    public Path settingsFile() {
        return root.resolve("anancus.env");
    }

    /**
     * A secret that is made on first use and kept in a file that only the owner reads.
     *
     * @param name the file's name
     * @return the secret: 40 hexadecimal digits where it was made here
     */
    public String secret(String name) {
        Path file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[20];
                new SecureRandom().nextBytes(random);
                keepSecret(name, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("The secret " + file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * @param name the secret's name
     * @return whether it was made
     */
    public boolean hasSecret(String name) {
        return Files.exists(root.resolve("secrets").resolve(name));
    }

    /**
     * Writes a secret so that either the whole of it is there or nothing.
     *
     * @param name the file's name
     * @param value the secret
     */
    public void keepSecret(String name, String value) {
        Path secrets = root.resolve("secrets");
        try {
            Path partial = Files.createTempFile(
                    secrets,
                    ".new",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, value + "\n", StandardOpenOption.SYNC);
            Files.move(partial, secrets.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("The secret " + name + " cannot be written in " + secrets + ": " + e.getMessage());
        }
    }
}
