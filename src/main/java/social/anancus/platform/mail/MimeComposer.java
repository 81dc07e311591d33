package social.anancus.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** From a message to its form on the wire (RFC 5322, MIME). */
final class MimeComposer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final String from;
    private final Optional<String> replyTo;
    private final String domain;

    MimeComposer(ServerSettings settings, Clock clock) {
        this.clock = clock;
        this.from = settings.get(Settings.SMTP_FROM_ADDRESS);
        this.replyTo = settings.get(Settings.SMTP_REPLY_TO);
        this.domain = withoutPort(settings.get(Settings.LOCAL_DOMAIN));
    }

    /** The server's name, for greeting mail servers and in message ids. */
    String domain() {
        return domain;
    }

    static String withoutPort(String host) {
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    MimeMessage compose(MailMessage message, Session session) throws MailFailedException {
        try {
            MimeMessage mime = new IdentifiedMessage(session, messageId());
            mime.setFrom(address("SMTP_FROM_ADDRESS", from));
            if (replyTo.isPresent()) {
                mime.setReplyTo(new InternetAddress[] {address("SMTP_REPLY_TO", replyTo.get())});
            }
            mime.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to(), true));
            mime.setSubject(message.subject(), UTF_8);
            mime.setSentDate(Date.from(clock.instant()));
            // out-of-office answers to a machine help nobody (RFC 3834, 5)
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("X-Auto-Response-Suppress", "All");
            for (Map.Entry<String, String> header : message.headers().entrySet()) {
                mime.setHeader(header.getKey(), encoded(header.getKey(), header.getValue()));
            }
            // the last part is the one that a reader prefers (RFC 2046, 5.1.4)
            mime.setContent(
                    new MimeMultipart("alternative", part(message.text(), "plain"), part(message.html(), "html")));
            mime.saveChanges();
            return mime;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailFailedException("the message cannot be written: " + e.getMessage(), true, e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String encoded(String name, String value) throws UnsupportedEncodingException {
        return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(value, UTF_8, null));
    }

    private static InternetAddress address(String setting, String text) throws MailFailedException {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), UTF_8);
            }
            return address;
        } catch (MessagingException | UnsupportedEncodingException e) {
            // the admin can put that right, and then the message can go
            throw new MailFailedException(setting + " is not an address: " + text, false, e);
        }
    }

    private String messageId() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return '<' + HexFormat.of().formatHex(bits) + '@' + domain + '>';
    }

    /** Keeps its own id, which the base class would replace by one with the machine's name. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
