package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.error.FieldError;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.org",
                "a.b.c+tag@mail.example.org",
                "o'brien@example.org",
                "admin@localhost",
                "x@xn--mnchen-3ya.example"
            })
    void plainAddressesAreTaken(String text) {
        assertThat(EmailAddress.mistakes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "@example.org",
                "alice@",
                "\"a b\"@example.org",
                "\"alice\"@example.org",
                "alice(comment)@example.org",
                "alice@[127.0.0.1]",
                "alice@127.0.0.1",
                "alice%other.example@example.org",
                "other.example!alice@example.org",
                ".alice@example.org",
                "alice.@example.org",
                "a..b@example.org",
                "a@b@example.org",
                "<alice@example.org>",
                "alice@example.org>",
                "alice@-example.org",
                "alice@example..org",
                "alice@exam_ple.org",
                "alice@münchen.example",
                "älice@example.org",
                "alice@example.org\nBcc: bob@example.org",
                "alice@example.org\u0000",
                "alice,bob@example.org",
                "=?utf-8?q?alice?=@example.org,x@y"
            })
    void whatMailProgramsCouldReadDifferentlyIsRefused(String text) {
        assertThat(EmailAddress.mistakes(text)).containsExactly(FieldError.invalid("email"));
    }

    @Test
    void lengthsAreLimited() {
        assertThat(EmailAddress.mistakes("a".repeat(64) + "@example.org")).isEmpty();
        assertThat(EmailAddress.mistakes("a".repeat(65) + "@example.org")).isNotEmpty();
        assertThat(EmailAddress.mistakes("a@" + "b".repeat(63) + ".org")).isEmpty();
        assertThat(EmailAddress.mistakes("a@" + "b".repeat(64) + ".org")).isNotEmpty();
        assertThat(EmailAddress.mistakes("a@" + "b.".repeat(130) + "org")).isNotEmpty();
        assertThat(EmailAddress.mistakes("")).containsExactly(FieldError.blank("email"));
    }

    @Test
    void addressesAreKeptInLowerCase() {
        EmailAddress address = EmailAddress.of("Alice@Example.ORG");

        assertThat(address.text()).isEqualTo("alice@example.org");
        assertThat(address.domain()).isEqualTo("example.org");
    }
}
