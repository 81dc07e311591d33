package social.anancus.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.anancus.core.login.SessionUser;

class CsrfTest {
    /** A visitor's browser with one cookie. */
    private static final class OneCookie extends Browser {
        private final @Nullable String value;

        private OneCookie(@Nullable String value) {
            this.value = value;
        }

        @Override
        public Optional<SessionUser> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> cookie(Cookies.Kind kind) {
            return kind == Cookies.Kind.FORM ? Optional.ofNullable(value) : Optional.empty();
        }
    }

    private static Csrf of(@Nullable String cookie) {
        return new Csrf(new OneCookie(cookie), new Cookies());
    }

    @Test
    void aTokenCountsOnlyWithTheCookieOfTheSameBrowser() {
        String token = of("secret").issue().token();

        assertThat(of("secret").accepts(token)).isTrue();
        assertThat(of("another").accepts(token)).isFalse();
        assertThat(of(null).accepts(token)).isFalse();
    }

    @Test
    void eachPageHasATokenOfItsOwnAndAllOfThemCount() {
        Csrf csrf = of("secret");
        Csrf.Issued first = csrf.issue();
        Csrf.Issued second = csrf.issue();

        assertThat(first.cookie()).isNull();
        assertThat(first.token()).isNotEqualTo(second.token());
        assertThat(csrf.accepts(first.token()) && csrf.accepts(second.token())).isTrue();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        Csrf csrf = of("secret");
        String token = csrf.issue().token();

        assertThat(csrf.accepts(null)).isFalse();
        assertThat(csrf.accepts("")).isFalse();
        assertThat(csrf.accepts(".")).isFalse();
        assertThat(csrf.accepts(token.substring(token.indexOf('.')))).isFalse();
        assertThat(csrf.accepts("x" + token)).isFalse();
    }
}
