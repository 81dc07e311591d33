package social.anancus.web.settings.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people come from another account, or go to one. What cannot be taken back asks for the password. */
@Path("settings/moving")
@ApplicationScoped
@Produces("text/html")
public class MovingResource {
    private static final String PAGE = "/settings/moving";
    private static final String ACCT = "acct";
    private static final String PASSWORD = "current_password";

    private Browser browser;
    private Moving moving;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MovingResource() {}

    @Inject
    public MovingResource(Browser browser, Moving moving, MistakeTexts mistakes, Flash flash) {
        this.browser = browser;
        this.moving = moving;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * @return the forms
     */
    @GET
    @SignedIn
    public Response show() {
        return page(200, MovingPage.Sent.NOTHING);
    }

    /**
     * @param form an account that one had before
     * @return the way back, or the form with what is wrong
     */
    @POST
    @Path("aliases")
    @SignedIn
    public Response addAlias(SentForm form) {
        return take("alias", form, moving::addAlias, "alias-added");
    }

    /**
     * @param form the URI of an account that one did not have before
     * @return the way back
     * @throws NotFound if it is none, and no account is known by it
     */
    @POST
    @Path("aliases/remove")
    @SignedIn
    public Response removeAlias(SentForm form) {
        moving.removeAlias(accountId(), form.text("uri"));
        return back("alias-removed");
    }

    /**
     * @param form where to, and the password
     * @return the way back, or the form with what is wrong
     */
    @POST
    @Path("move")
    @SignedIn
    public Response move(SentForm form) {
        return take("move", form, moving.move(form.text(PASSWORD)), "moved");
    }

    /**
     * @param form where the profile shall point, and the password
     * @return the way back, or the form with what is wrong
     */
    @POST
    @Path("redirect")
    @SignedIn
    public Response redirect(SentForm form) {
        return take("redirect", form, moving.redirect(form.text(PASSWORD)), "redirected");
    }

    /**
     * @param form nothing but its token
     * @return the way back: the profile points nowhere
     */
    @POST
    @Path("stay")
    @SignedIn
    public Response stay(SentForm form) {
        moving.stay(accountId());
        return back("redirect-ended");
    }

    private Response take(String name, SentForm form, Moving.Step step, String said) {
        String acct = form.text(ACCT).strip();
        Mistakes wrong = acct.isEmpty() ? mistakes.at(ACCT, "settings.mistake.blank") : take(step, acct);
        return wrong.any() ? page(422, new MovingPage.Sent(name, acct, wrong)) : back(said);
    }

    private Mistakes take(Moving.Step step, String acct) {
        try {
            step.take(accountId(), acct);
            return Mistakes.NONE;
        } catch (NotPermitted e) {
            return mistakes.at(PASSWORD, "settings.account.wrong-password");
        } catch (RemoteUnavailable e) {
            return mistakes.at(ACCT, "settings.mistake.acct.unreachable");
        } catch (Invalid e) {
            return mistakes.of(e);
        }
    }

    private Response page(int status, MovingPage.Sent sent) {
        return View.of("/setting/moving", moving.page(accountId(), sent)).answer(status);
    }

    private Response back(String sentence) {
        return flash.lead(PAGE, sentence);
    }

    private long accountId() {
        return browser.requireUser().person().accountId();
    }
}
