package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;

/**
 * Proves that a form was sent from a page of ours. The token is a MAC with the value of a cookie that only this browser has: that of
 * the session or, before the log-in, one that the page with the form sets. What it signs is new on each page, so that a page that a
 * proxy compresses does not tell the token by its length. Nothing is stored.
 */
@ApplicationScoped
public class Csrf {
    /** The name of the hidden field. */
    public static final String FIELD = "authenticity_token";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String TEXT = "anancus form ";
    private static final char SEPARATOR = '.';
    private static final int SALT_BYTES = 16;
    private static final int BYTES = 32;

    private Browser browser;
    private Cookies cookies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Csrf() {}

    @Inject
    public Csrf(Browser browser, Cookies cookies) {
        this.browser = browser;
        this.cookies = cookies;
    }

    /**
     * A token for the forms of one page.
     *
     * @param token stands in each of them
     * @param cookie has to go with the page; null where the browser has what it takes
     */
    record Issued(String token, @Nullable NewCookie cookie) {}

    Issued issue() {
        Optional<String> known = secret();
        String secret = known.orElseGet(() -> Tokens.random(BYTES));
        String salt = Tokens.random(SALT_BYTES);
        NewCookie cookie = known.isPresent() ? null : cookies.make(Cookies.Kind.FORM, secret, false);
        return new Issued(salt + SEPARATOR + mac(secret, salt), cookie);
    }

    boolean accepts(@Nullable String token) {
        int end = token == null ? -1 : token.indexOf(SEPARATOR);
        return token != null
                && end > 0
                && secret().map(secret -> Tokens.same(mac(secret, token.substring(0, end)), token.substring(end + 1)))
                        .orElse(false);
    }

    /** A session that is over signs nothing: its cookie may be anybody's by now. */
    private Optional<String> secret() {
        return browser.user().isPresent() ? browser.sessionToken() : browser.cookie(Cookies.Kind.FORM);
    }

    private static String mac(String secret, String salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((TEXT + salt).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
