package social.anancus.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void aTokenOf32BytesIs43UrlSafeCharacters() {
        assertThat(Tokens.random(32)).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void tokensDoNotRepeat() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(Tokens.random(16));
        }
        assertThat(tokens).hasSize(1000);
    }

    @Test
    void aTokenThatCouldBeGuessedIsNotMade() {
        assertThatThrownBy(() -> Tokens.random(15)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashIsSha256() {
        assertThat(Tokens.hashHex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Tokens.hash("abc")).hasSize(32).startsWith(0xba, 0x78);
    }

    @Test
    void sameComparesByContent() {
        assertThat(Tokens.same("secret", "secret")).isTrue();
        assertThat(Tokens.same("secret", "secre")).isFalse();
        assertThat(Tokens.same("secret", "")).isFalse();
        assertThat(Tokens.same(Tokens.hash("a"), Tokens.hash("a"))).isTrue();
        assertThat(Tokens.same(Tokens.hash("a"), Tokens.hash("b"))).isFalse();
    }
}
