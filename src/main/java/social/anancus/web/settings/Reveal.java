package social.anancus.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.crypto.UnopenableSecretException;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;

/**
 * Secrets that are shown once, on the page to which the form leads that made them: a sealed cookie carries them there, and
 * goes as soon as they are shown. The server keeps nothing.
 */
@ApplicationScoped
public class Reveal {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final char BETWEEN = '\n';

    private Browser browser;
    private Cookies cookies;
    private SecretBox secrets;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Reveal() {}

    @Inject
    public Reveal(Browser browser, Cookies cookies, SecretBox secrets, Clock clock) {
        this.browser = browser;
        this.cookies = cookies;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param about the page that shows them; each shows its own only
     * @param values the secrets
     * @return the cookie that brings them there
     */
    public NewCookie bring(String about, List<String> values) {
        long end = clock.instant().plus(LIFE).getEpochSecond();
        String text = end + String.valueOf(BETWEEN) + String.join(String.valueOf(BETWEEN), values);
        return cookies.make(Cookies.Kind.REVEAL, secrets.sealText(text, owner(about)), false);
    }

    /**
     * @param about the page
     * @return the secrets that wait for it; none where none do
     */
    public List<String> waiting(String about) {
        return browser.cookie(Cookies.Kind.REVEAL)
                .flatMap(kept -> open(kept, about))
                .orElse(List.of());
    }

    /**
     * @param page the page that shows them
     * @return it, with the cookie taken away
     */
    public Response shown(Response page) {
        return browser.cookie(Cookies.Kind.REVEAL).isEmpty()
                ? page
                : Response.fromResponse(page)
                        .cookie(cookies.remove(Cookies.Kind.REVEAL))
                        .build();
    }

    private Optional<List<String>> open(String kept, String about) {
        try {
            String[] lines = secrets.openText(kept, owner(about)).split(String.valueOf(BETWEEN), -1);
            boolean over = Instant.ofEpochSecond(Long.parseLong(lines[0])).isBefore(clock.instant());
            return over ? Optional.empty() : Optional.of(List.of(lines).subList(1, lines.length));
        } catch (UnopenableSecretException e) {
            return Optional.empty();
        }
    }

    private String owner(String about) {
        return "reveal/" + browser.requireUser().sessionId() + about;
    }
}
