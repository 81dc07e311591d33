package social.anancus.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Hands messages to a mail server by SMTP (RFC 5321), one connection each. */
final class SmtpTransport implements MailTransport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TALK_TIMEOUT = Duration.ofSeconds(20);
    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)(?:[ -]|$)");
    /** Refusals that are about our account at the mail server, not about the message (RFC 4954, 6). */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    private final MimeComposer composer;
    private final Session session;
    private final String host;
    private final int port;
    private final @Nullable String login;
    private final @Nullable String password;

    SmtpTransport(ServerSettings settings, MimeComposer composer) {
        this(settings, composer, TALK_TIMEOUT);
    }

    SmtpTransport(ServerSettings settings, MimeComposer composer, Duration talkTimeout) {
        this.composer = composer;
        String server = settings.get(Settings.SMTP_SERVER).orElseThrow();
        this.host = MimeComposer.withoutPort(server);
        this.port = host.equals(server)
                ? settings.get(Settings.SMTP_PORT)
                : Integer.parseInt(server.substring(host.length() + 1));
        this.login = settings.get(Settings.SMTP_LOGIN).orElse(null);
        this.password = settings.get(Settings.SMTP_PASSWORD).orElse(null);
        this.session = Session.getInstance(properties(settings, talkTimeout));
    }

    private Properties properties(ServerSettings settings, Duration talkTimeout) {
        String startTls = settings.get(Settings.SMTP_ENABLE_STARTTLS);
        boolean tls = settings.get(Settings.SMTP_TLS);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", composer.domain());
        properties.setProperty("mail.smtp.connectiontimeout", millis(CONNECT_TIMEOUT));
        properties.setProperty("mail.smtp.timeout", millis(talkTimeout));
        properties.setProperty("mail.smtp.writetimeout", millis(talkTimeout));
        properties.setProperty("mail.smtp.auth", Boolean.toString(login != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!tls && !startTls.equals("never")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!tls && startTls.equals("always")));
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public void send(MailMessage message) throws MailFailedException {
        MimeMessage mime = composer.compose(message, session);
        boolean sent = false;
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host, port, login, password);
            transport.sendMessage(mime, mime.getAllRecipients());
            sent = true;
        } catch (MessagingException e) {
            // a quarrel over saying goodbye does not unsend the message
            if (!sent) {
                throw new MailFailedException(
                        "the mail server did not take the message: " + reason(e), isPermanent(e), e);
            }
        }
    }

    private static String reason(MessagingException e) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            reason.append(reason.isEmpty() ? "" : "; ")
                    .append(String.valueOf(cause.getMessage()).strip());
        }
        return reason.toString().replaceAll("[\\r\\n]+", " ");
    }

    private static boolean isPermanent(MessagingException e) {
        boolean permanent = false;
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (!(cause instanceof SendFailedException failed)) {
                continue;
            }
            int reply = reply(failed);
            if (reply != 0) {
                return reply >= 500 && !ABOUT_LOGIN.contains(reply);
            }
            permanent |= failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
        }
        return permanent;
    }

    /** The mail server's three digits, which Jakarta Mail gives only as the beginning of the message; 0 if not there. */
    private static int reply(SendFailedException e) {
        String message = e.getMessage();
        Matcher matcher = REPLY.matcher(message == null ? "" : message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable chained = cause instanceof MessagingException e ? e.getNextException() : null;
        return chained == null ? cause.getCause() : chained;
    }
}
