package social.anancus.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.settings.ServerSettings;

class SmtpTransportTest {
    private static final MailMessage MESSAGE =
            new MailMessage("alice@remote.example", "Hello", "text\n.\nend", "<p>html</p>", Map.of());

    private ScriptedMailServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new ScriptedMailServer();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private MailTransport transport(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "SMTP_SERVER",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(server.port()),
                "LOCAL_DOMAIN",
                "anancus.example",
                "SMTP_FROM_ADDRESS",
                "Anancus <no-reply@anancus.example>"));
        values.putAll(more);
        ServerSettings settings = ServerSettings.of(values, Map.of());
        assertThat(new MailTransports(settings, Clock.systemUTC()).transport()).isInstanceOf(SmtpTransport.class);
        return new SmtpTransport(settings, new MimeComposer(settings, Clock.systemUTC()), Duration.ofMillis(700));
    }

    private MailFailedException failure(Map<String, String> more) {
        MailFailedException failure = catchThrowableOfType(
                MailFailedException.class, () -> transport(more).send(MESSAGE));
        assertThat(failure).as("the failure; said: %s", server.commands()).isNotNull();
        return failure;
    }

    @Test
    void aMessageIsHandedOver() throws MailFailedException {
        transport(Map.of()).send(MESSAGE);

        assertThat(server.commands())
                .contains("EHLO anancus.example", "RCPT TO:<alice@remote.example>")
                .anySatisfy(command -> assertThat(command).startsWith("MAIL FROM:<no-reply@anancus.example>"))
                .noneSatisfy(command -> assertThat(command).startsWith("AUTH"));
        assertThat(server.received()).contains("To: alice@remote.example", "Subject: Hello", "..", "<p>html</p>");
    }

    @Test
    void aLoginIsUsedWhereItIsSet() throws MailFailedException {
        transport(Map.of("SMTP_LOGIN", "anancus", "SMTP_PASSWORD", "secret")).send(MESSAGE);

        String plain = Base64.getEncoder().encodeToString("anancus\0anancus\0secret".getBytes(StandardCharsets.UTF_8));
        assertThat(String.join("\n", server.commands())).contains("AUTH PLAIN " + plain);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such person,true",
        "RCPT,450 4.2.0 come back later,false",
        "RCPT,451 greylisted,false",
        "MAIL,550 we do not like you,true",
        "MAIL,421 too many,false",
        "MAIL,530 5.7.0 log in first,false",
        "DATA,554 5.7.1 spam,true",
        "DATA,452 full,false",
        ".,554 5.7.1 spam,true",
        ".,451 try again,false",
        "EHLO,554 no,false"
    })
    void aRefusalIsForGoodOnlyIfTheServerSaysSo(String command, String answer, boolean permanent) {
        server.answer(command, answer).answer("HELO", answer);
        MailFailedException failure = failure(Map.of());
        assertThat(failure.permanent()).as(failure.getMessage()).isEqualTo(permanent);
        assertThat(failure).hasMessageContaining(answer.substring(4));
    }

    @Test
    void aWrongPasswordCanBePutRight() {
        server.answer("AUTH", "535 5.7.8 wrong");
        assertThat(failure(Map.of("SMTP_LOGIN", "anancus", "SMTP_PASSWORD", "secret")))
                .satisfies(failure -> assertThat(failure.permanent()).isFalse())
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAbsentServerIsATemporaryFailure() throws IOException {
        server.close();
        assertThat(failure(Map.of()).permanent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "RCPT", "."})
    void aSilentServerIsATemporaryFailure(String command) {
        server.answer(command, ScriptedMailServer.SILENCE);
        assertThat(failure(Map.of()).permanent()).isFalse();
    }

    @Test
    void aQuarrelOverTheEndDoesNotUnsendAMessage() throws MailFailedException {
        server.answer("QUIT", "500 what?");
        transport(Map.of()).send(MESSAGE);
        assertThat(server.received()).isNotEmpty();
    }

    @Test
    void withStartTlsAlwaysNothingIsSaidInTheClear() {
        MailFailedException failure =
                failure(Map.of("SMTP_ENABLE_STARTTLS", "always", "SMTP_LOGIN", "anancus", "SMTP_PASSWORD", "secret"));
        assertThat(failure.permanent()).isFalse();
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @Test
    void withStartTlsAutoAnOfferIsTaken() {
        server.answer("EHLO", "250-mail.example\r\n250 STARTTLS").answer("STARTTLS", "220 go");
        assertThat(failure(Map.of()).permanent()).isFalse();
        assertThat(server.commands()).contains("STARTTLS").noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void withStartTlsNeverAnOfferIsNotTaken() throws MailFailedException {
        server.answer("EHLO", "250-mail.example\r\n250 STARTTLS");
        transport(Map.of("SMTP_ENABLE_STARTTLS", "never")).send(MESSAGE);
        assertThat(server.commands()).doesNotContain("STARTTLS");
    }

    @Test
    void withTlsNothingIsSaidInTheClear() {
        assertThat(failure(Map.of("SMTP_TLS", "true")).permanent()).isFalse();
        assertThat(server.received()).isEmpty();
    }
}
