package social.anancus.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: bob@remote.example", "a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b"})
    void aHeaderFieldOfMoreThanOneLineIsRefused(String value) {
        assertThatThrownBy(() -> new MailMessage("alice@anancus.example", value, "", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        MailMessage message = new MailMessage("alice@anancus.example", "a", "", "", Map.of());
        assertThatThrownBy(() -> message.withHeader("List-Unsubscribe", value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bcc", "to", "Content-Type", "Message-ID", "X Y", "X:", "", "X\r\nBcc", "Ü"})
    void onlyOtherHeaderFieldsMayBeAdded(String name) {
        MailMessage message = new MailMessage("alice@anancus.example", "a", "", "", Map.of());
        assertThatThrownBy(() -> message.withHeader(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@anancus.example",
                "a.l+i_ce@mail.anancus.example",
                "o'neill@anancus.example",
                "root@localhost",
                "a@xn--bcher-kva.example"
            })
    void usualAddressesAreTaken(String address) {
        assertThat(MailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@anancus.example",
                "alice@",
                "alice@anancus.example,bob@remote.example",
                "alice@anancus.example bob@remote.example",
                "alice@anancus.example\r\nBcc: bob@remote.example",
                "\"alice\"@anancus.example",
                "Alice <alice@anancus.example>",
                "alice(c)@anancus.example",
                ".alice@anancus.example",
                "a..b@anancus.example",
                "alice@anancus..example",
                "alice@-anancus.example",
                "alice@anancus.example.",
                "alice@[127.0.0.1]",
                "alice@b@c.example",
                "älice@anancus.example",
                "alice@bücher.example",
                "alice%00@anancus.example\u0000"
            })
    void whatMailServersReadDifferentlyIsRefused(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
        assertThatThrownBy(() -> new MailMessage(address, "a", "", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthsHaveTheirLimits() {
        assertThat(MailAddress.isValid("a".repeat(64) + "@b.example")).isTrue();
        assertThat(MailAddress.isValid("a".repeat(65) + "@b.example")).isFalse();
        assertThat(MailAddress.isValid("a@" + "b".repeat(63) + ".example")).isTrue();
        assertThat(MailAddress.isValid("a@" + "b".repeat(64) + ".example")).isFalse();
    }
}
