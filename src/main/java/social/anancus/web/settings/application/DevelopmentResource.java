package social.anancus.web.settings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.OwnApplication;
import social.anancus.core.login.OwnKeys;
import social.anancus.platform.error.Invalid;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Proof;
import social.anancus.web.settings.Reveal;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/**
 * The pages on which people make applications of their own. Secret and token are shown on the page that follows their
 * making, and never again: the server keeps hashes only. They can be made anew.
 */
@Path("settings/development")
@ApplicationScoped
@Produces("text/html")
public class DevelopmentResource {
    private static final String LIST = "/settings/development";
    private static final String NEW = LIST + "/new";
    private static final String FORM = "/setting/application";
    private static final String ID = "{id: [0-9]{1,18}}";

    private Browser browser;
    private Proof proof;
    private Reveal reveal;
    private OwnApplications applications;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DevelopmentResource() {}

    @Inject
    public DevelopmentResource(
            Browser browser,
            Proof proof,
            Reveal reveal,
            OwnApplications applications,
            MistakeTexts mistakes,
            Flash flash) {
        this.browser = browser;
        this.proof = proof;
        this.reveal = reveal;
        this.applications = applications;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * What the list shows.
     *
     * @param lines the applications, the oldest first
     */
    public record Lines(List<OwnApplication> lines) {}

    /**
     * @return the list
     */
    @GET
    @SignedIn
    public Response list() {
        return View.of("/setting/development", new Lines(applications.list(person().accountId())))
                .answer(200);
    }

    /**
     * @return the form for a new application
     */
    @GET
    @Path("new")
    @SignedIn
    public Response begin() {
        return proof.ask(NEW)
                .orElseGet(() -> View.of(FORM, ApplicationForm.empty()).answer(200));
    }

    /**
     * @param form what was typed
     * @return the way to the application with its keys, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response create(SentForm form) {
        Optional<Response> asked = proof.ask(NEW);
        if (asked.isPresent()) {
            return asked.get();
        }
        try {
            OwnKeys keys = applications.create(person().userId(), ApplicationForm.wanted(form));
            return show(keys.applicationId(), List.of(keys.clientSecret(), keys.accessToken()), "application-made");
        } catch (Invalid e) {
            return View.of(FORM, ApplicationForm.empty().typed(form, mistakes.of(e)))
                    .answer(422);
        }
    }

    /**
     * @param id an application
     * @return its page
     */
    @GET
    @Path(ID)
    @SignedIn
    public Response show(@PathParam("id") long id) {
        OwnApplication application = applications.find(person().accountId(), id);
        return reveal.shown(View.of(FORM, ApplicationForm.of(application, keys(application)))
                .answer(200));
    }

    /**
     * @param id an application
     * @param form what was typed
     * @return the way back, or the form with what is wrong
     */
    @POST
    @Path(ID)
    @SignedIn
    public Response save(@PathParam("id") long id, SentForm form) {
        Optional<Response> asked = proof.ask(page(id));
        if (asked.isPresent()) {
            return asked.get();
        }
        OwnApplication old = applications.find(person().accountId(), id);
        try {
            applications.change(person().userId(), id, ApplicationForm.wanted(form));
        } catch (Invalid e) {
            ApplicationForm typed = ApplicationForm.of(
                            old, new ApplicationForm.Keys(applications.root(), old.clientId(), null, null))
                    .typed(form, mistakes.of(e));
            return View.of(FORM, typed).answer(422);
        }
        return flash.lead(page(id), "settings-saved");
    }

    /**
     * @param id an application
     * @param form nothing but its token
     * @return the way to its page, which shows the token
     */
    @POST
    @Path(ID + "/token")
    @SignedIn
    public Response renewToken(@PathParam("id") long id, SentForm form) {
        return proof.ask(page(id))
                .orElseGet(() -> show(id, List.of("", applications.renewToken(person().userId(), id)), "token-made"));
    }

    /**
     * @param id an application
     * @param form nothing but its token
     * @return the way to its page, which shows the secret
     */
    @POST
    @Path(ID + "/secret")
    @SignedIn
    public Response renewSecret(@PathParam("id") long id, SentForm form) {
        return proof.ask(page(id))
                .orElseGet(
                        () -> show(id, List.of(applications.renewSecret(person().accountId(), id), ""), "secret-made"));
    }

    /**
     * @param id an application
     * @return the page that asks whether to delete it
     */
    @GET
    @Path(ID + "/delete")
    @SignedIn
    public Response askDelete(@PathParam("id") long id) {
        OwnApplication application = applications.find(person().accountId(), id);
        return View.of("/setting/application-delete", application).answer(200);
    }

    /**
     * @param id an application
     * @param form nothing but its token
     * @return the way to the list
     */
    @POST
    @Path(ID + "/delete")
    @SignedIn
    public Response delete(@PathParam("id") long id, SentForm form) {
        applications.delete(person().accountId(), id);
        return flash.lead(LIST, "application-deleted");
    }

    private ApplicationForm.Keys keys(OwnApplication application) {
        List<String> waiting = reveal.waiting(page(application.id()));
        return waiting.size() < 2
                ? new ApplicationForm.Keys(applications.root(), application.clientId(), null, null)
                : new ApplicationForm.Keys(
                        applications.root(), application.clientId(), given(waiting.get(0)), given(waiting.get(1)));
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private Response show(long id, List<String> secrets, String sentence) {
        return Response.fromResponse(Redirects.to(page(id)))
                .cookie(reveal.bring(page(id), secrets), flash.say(sentence))
                .build();
    }

    private static String page(long id) {
        return LIST + "/" + id;
    }

    private Authentication.Person person() {
        return browser.requireUser().person();
    }
}
