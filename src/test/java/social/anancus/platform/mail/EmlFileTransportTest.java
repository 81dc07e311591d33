package social.anancus.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.settings.ServerSettings;

class EmlFileTransportTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.125Z");
    private static final MailMessage MESSAGE = new MailMessage(
            "alice@remote.example",
            "Grüße aus der Ferne, und noch viele Worte, damit die Zeile lang genug zum Falten wird",
            "Hallo\n.\nWelt 😀\n" + "x".repeat(2000),
            "<p>Hallo Wält</p>",
            Map.of("List-Unsubscribe", "<https://anancus.example/unsubscribe/k7>"));

    @TempDir
    Path data;

    private MailTransport transport(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "DATA_DIR",
                data.toString(),
                "LOCAL_DOMAIN",
                "anancus.example:8443",
                "SMTP_FROM_ADDRESS",
                "Anäncus <no-reply@anancus.example>"));
        values.putAll(more);
        return new MailTransports(ServerSettings.of(values, Map.of()), Clock.fixed(NOW, ZoneOffset.UTC)).transport();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(data.resolve("mail"))) {
            return all.toList();
        }
    }

    @Test
    void withoutAMailServerAMessageIsAFileThatMailProgramsRead() throws Exception {
        transport(Map.of("SMTP_REPLY_TO", "admin@anancus.example")).send(MESSAGE);

        Path file = files().getFirst();
        assertThat(files()).hasSize(1);
        assertThat(file.getFileName().toString()).matches("20260301T120000\\.125Z-[0-9a-f]{8}\\.eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(999));
        MimeMessage read = read(file);
        assertThat(read.getSubject()).isEqualTo(MESSAGE.subject());
        assertThat(read.getFrom()[0])
                .hasToString("Anäncus <no-reply@anancus.example>"
                        .replace("Anäncus", MimeUtility.encodeWord("Anäncus", "UTF-8", null)));
        assertThat(read.getReplyTo()[0]).hasToString("admin@anancus.example");
        assertThat(read.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(read.getAllRecipients()[0]).hasToString("alice@remote.example");
        assertThat(read.getMessageID()).matches("<[0-9a-f]{32}@anancus\\.example>");
        assertThat(read.getSentDate()).isEqualTo(Date.from(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<https://anancus.example/unsubscribe/k7>");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @Test
    void textComesBeforeHtmlAndBothAreUnchanged() throws Exception {
        transport(Map.of()).send(MESSAGE);

        MimeMessage read = read(files().getFirst());
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        BodyPart text = parts.getBodyPart(0);
        assertThat(text.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text.getContent().toString().replace("\r\n", "\n")).isEqualTo(MESSAGE.text());
        BodyPart html = parts.getBodyPart(1);
        assertThat(html.getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(html.getContent()).isEqualTo(MESSAGE.html());
    }

    @Test
    void aFolderThatCannotBeWrittenIsATemporaryFailure() throws Exception {
        Files.writeString(data.resolve("mail"), "in the way");
        assertThatThrownBy(() -> transport(Map.of()).send(MESSAGE))
                .isInstanceOfSatisfying(
                        MailFailedException.class,
                        e -> assertThat(e.permanent()).isFalse());
    }

    @Test
    void aSenderThatIsNoAddressIsNamedAndCanBePutRight() {
        assertThatThrownBy(() ->
                        transport(Map.of("SMTP_FROM_ADDRESS", "not an address")).send(MESSAGE))
                .isInstanceOfSatisfying(
                        MailFailedException.class,
                        e -> assertThat(e.permanent()).isFalse())
                .hasMessageContaining("SMTP_FROM_ADDRESS");
    }

    private static MimeMessage read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
