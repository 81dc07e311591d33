package social.anancus.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Writes messages to files that mail programs open. For servers without a mail server, and for trials. */
final class EmlFileTransport implements MailTransport {
    private static final System.Logger LOG = System.getLogger(EmlFileTransport.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();
    private final Session session = Session.getInstance(new Properties());
    private final Path folder;
    private final MimeComposer composer;
    private final Clock clock;

    EmlFileTransport(Path folder, MimeComposer composer, Clock clock) {
        this.folder = folder;
        this.composer = composer;
        this.clock = clock;
    }

    @Override
    public void send(MailMessage message) throws MailFailedException {
        MimeMessage mime = composer.compose(message, session);
        String name = TIME.format(clock.instant()) + '-' + HexFormat.of().toHexDigits(random.nextInt()) + ".eml";
        Path target = folder.resolve(name);
        Path part = folder.resolve('.' + name + ".part");
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            try {
                write(part, mime);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | MessagingException e) {
            throw new MailFailedException("the message cannot be written to " + folder, false, e);
        }
        LOG.log(Level.INFO, "a message was written to a file, as no mail server is set: file=" + target);
    }

    private void write(Path part, MimeMessage mime) throws IOException, MessagingException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, ownerOnly("rw-------"));
                OutputStream out = Channels.newOutputStream(channel)) {
            mime.writeTo(out);
            channel.force(true);
        }
    }

    /** There are links in messages that let one into an account. */
    private FileAttribute<?>[] ownerOnly(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
