package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.ProveSession;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page that asks for the password once more, before what is delicate. */
@Path("settings/confirm")
@ApplicationScoped
@Produces("text/html")
public class ProofResource {
    private static final String TEMPLATE = "/setting/confirm";
    private static final String CONTINUE = "continue";

    private Browser browser;
    private ProveSession proveSession;
    private MistakeTexts mistakes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProofResource() {}

    @Inject
    public ProofResource(Browser browser, ProveSession proveSession, MistakeTexts mistakes) {
        this.browser = browser;
        this.proveSession = proveSession;
        this.mistakes = mistakes;
    }

    /**
     * What the page shows.
     *
     * @param back where to go afterwards
     * @param mistakes what is wrong
     */
    public record ProofForm(String back, Mistakes mistakes) {}

    /**
     * @param back where to go afterwards
     * @return the form
     */
    @GET
    @SignedIn
    public Response show(@QueryParam(CONTINUE) @Nullable String back) {
        return View.of(TEMPLATE, new ProofForm(Redirects.own(back), Mistakes.NONE))
                .answer(200);
    }

    /**
     * @param form the password
     * @return the way to where it is asked for, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response prove(SentForm form) {
        String back = Redirects.own(form.get(CONTINUE));
        if (proveSession.prove(browser.requireUser(), form.text("password"))) {
            return Redirects.to(back);
        }
        return View.of(TEMPLATE, new ProofForm(back, mistakes.at("password", "settings.account.wrong-password")))
                .answer(422);
    }
}
