package social.anancus.launcher.payara;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import social.anancus.launcher.FileTrees;

/**
 * The unpacked app server, without the parts that Anancus never uses.
 *
 * @param folder the folder that holds {@code bin/asadmin}
 */
record PayaraHome(Path folder) {
    /** Unused: another message broker, another database. */
    private static final String UNUSED = "payara6/(mq|h2db/bin)/.*";

    /**
     * Unpacks the archive unless it is there already; a broken-off unpacking counts as nothing.
     *
     * @param archive the zip of {@code fish.payara.distributions:payara}
     * @param parent where the folder is made, named after the archive
     */
    static PayaraHome unpack(Path archive, Path parent) throws IOException {
        Path home = parent.resolve(archive.getFileName().toString().replaceFirst("\\.zip$", ""));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(parent);
            Path partial = Files.createTempDirectory(parent, ".unpacking-");
            unzip(archive, partial);
            Files.move(partial.resolve("payara6"), home, StandardCopyOption.ATOMIC_MOVE);
            FileTrees.delete(partial);
        }
        return new PayaraHome(home);
    }

    Path asadmin() {
        return folder.resolve("bin/asadmin");
    }

    /** The domain as it was shipped. */
    Path pristineDomain() {
        return folder.resolve("glassfish/domains/domain1");
    }

    private static void unzip(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive names a file outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory() || entry.getName().matches(UNUSED)) {
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (entry.getName().matches(".*/bin/[^.]+")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
