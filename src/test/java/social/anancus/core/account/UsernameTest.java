package social.anancus.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;

class UsernameTest {
    @ParameterizedTest
    @ValueSource(strings = {"alice", "Bob_99", "_", "a23456789012345678901234567890"})
    void lettersDigitsAndUnderscoresMakeALocalName(String text) {
        assertThat(Username.mistakes(text)).isEmpty();
        assertThat(new Username(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"al ice", "älice", "al.ice", "al-ice", "alice@remote.example", "alice\n", "a\u202eb"})
    void anythingElseIsRefused(String text) {
        assertThat(Username.mistakes(text))
                .containsExactly(
                        FieldError.of("username", Code.INVALID, "must contain only letters, numbers and underscores"));
        assertThatThrownBy(() -> new Username(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHasOneToThirtyCharacters() {
        assertThat(Username.mistakes(null)).containsExactly(FieldError.blank("username"));
        assertThat(Username.mistakes(" ")).containsExactly(FieldError.blank("username"));
        assertThat(Username.mistakes("a".repeat(31))).containsExactly(FieldError.tooLong("username", 30));
    }

    @ParameterizedTest
    @CsvSource({"Adm1n,admin", "r_0_0_t,root", "5y57em,system", "___,''", "2368,zegb"})
    void digitsAreComparedAsTheLettersThatTheyLookLike(String text, String folded) {
        assertThat(new Username(text).folded()).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carol", "carol.smith", "c--a.b", "_x_", "UPPER"})
    void remoteNamesMayHaveDotsAndDashesInside(String text) {
        assertThat(Username.isRemote(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".carol", "carol-", "ca rol", "ca\u202erol", "ca\u200brol", "карол"})
    void otherRemoteNamesAreRefused(String text) {
        assertThat(Username.isRemote(text)).isFalse();
    }

    @Test
    void aRemoteNameHasUpTo2048Characters() {
        assertThat(Username.isRemote("a".repeat(2048))).isTrue();
        assertThat(Username.isRemote("a".repeat(2049))).isFalse();
    }
}
