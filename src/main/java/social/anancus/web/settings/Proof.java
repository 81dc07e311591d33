package social.anancus.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import social.anancus.core.login.CheckProof;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;

/** Has people type their password once more before what is delicate. It holds for an hour, for one browser. */
@ApplicationScoped
public class Proof {
    private Browser browser;
    private CheckProof checkProof;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Proof() {}

    @Inject
    public Proof(Browser browser, CheckProof checkProof) {
        this.browser = browser;
        this.checkProof = checkProof;
    }

    /**
     * @param back the page to come back to; a path on this server
     * @return the way to the page that asks for the password; empty where it was typed lately
     */
    public Optional<Response> ask(String back) {
        return checkProof.isFresh(browser.requireUser().sessionId())
                ? Optional.empty()
                : Optional.of(Redirects.to("/settings/confirm?continue=" + Redirects.encode(back)));
    }
}
