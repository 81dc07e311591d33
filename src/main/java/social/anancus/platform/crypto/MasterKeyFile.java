package social.anancus.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file that holds the key of {@link SecretBox}: 32 random bytes in base64 on one line, for the owner's eyes only. */
final class MasterKeyFile {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> FORBIDDEN =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private MasterKeyFile() {}

    static SecretKey readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new MasterKeyException(file, "it can neither be read nor made: " + e.getMessage(), e);
        }
    }

    private static SecretKey read(Path file) throws IOException {
        if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
            throw new MasterKeyException(file, "others may read or change it; chmod 600 it", null);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new MasterKeyException(file, "it does not hold 32 bytes in base64", null);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Written whole under another name, then linked: nobody sees half a key, and the first of several processes wins. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || folder.getParent() == null) {
            throw new NoSuchFileException(file.toString());
        }
        Files.createDirectories(folder.getParent());
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        Path draft = Files.createTempFile(folder, "master", ".draft", ownerOnly(folder, "rw-------"));
        try {
            String text = Base64.getEncoder().encodeToString(Tokens.randomBytes(KEY_BYTES)) + "\n";
            Files.writeString(
                    draft, text, StandardCharsets.US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // another process was faster: its key is the key
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) throws IOException {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) throws IOException {
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        FileStore store = Files.getFileStore(existing == null ? path : existing);
        return store.supportsFileAttributeView("posix");
    }
}
