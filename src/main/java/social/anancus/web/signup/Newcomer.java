package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.crypto.UnopenableSecretException;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;

/**
 * Who has just signed up with this browser: a sealed cookie, until the browser ends. With it one may only have the letter sent
 * again or to another address.
 */
@ApplicationScoped
class Newcomer {
    private static final String ABOUT = "sign-up/cookie";

    private SecretBox secrets;
    private Cookies cookies;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Newcomer() {}

    @Inject
    Newcomer(SecretBox secrets, Cookies cookies, Browser browser) {
        this.secrets = secrets;
        this.cookies = cookies;
        this.browser = browser;
    }

    NewCookie cookie(long userId) {
        return cookies.make(Cookies.Kind.SIGN_UP, secrets.sealText(Long.toString(userId), ABOUT), false);
    }

    /** The id of the login. */
    Optional<Long> userId() {
        return browser.cookie(Cookies.Kind.SIGN_UP).flatMap(text -> {
            try {
                return Optional.of(Long.parseLong(secrets.openText(text, ABOUT)));
            } catch (UnopenableSecretException | NumberFormatException e) {
                return Optional.empty(); // sealed with another key, or made up
            }
        });
    }
}
