package social.anancus.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenFilterTest {
    @Test
    void theBearersTokenIsReadWhateverTheCaseOfTheScheme() {
        assertThat(TokenFilter.bearer("Bearer abc")).isEqualTo("abc");
        assertThat(TokenFilter.bearer("bearer  abc ")).isEqualTo("abc");
        assertThat(TokenFilter.bearer("Basic abc")).isNull();
        assertThat(TokenFilter.bearer("Bearer")).isNull();
        assertThat(TokenFilter.bearer(null)).isNull();
    }
}
