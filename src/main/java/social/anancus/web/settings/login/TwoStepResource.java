package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.settings.Proof;
import social.anancus.web.settings.Reveal;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The pages on which people set up the second step of logging in: code app and recovery codes. */
@Path("settings/two-step")
@ApplicationScoped
@Produces("text/html")
public class TwoStepResource {
    private static final String HOME = "/settings/two-step";
    private static final String APP = HOME + "/app";
    private static final String CODES = HOME + "/codes";

    private Browser browser;
    private Proof proof;
    private Reveal reveal;
    private SecondFactors factors;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TwoStepResource() {}

    @Inject
    public TwoStepResource(
            Browser browser, Proof proof, Reveal reveal, SecondFactors factors, MistakeTexts mistakes, Flash flash) {
        this.browser = browser;
        this.proof = proof;
        this.reveal = reveal;
        this.factors = factors;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * What the page with the codes shows.
     *
     * @param codes the codes; none where they were shown already
     */
    public record Codes(List<String> codes) {}

    /**
     * @return what is set up
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of("/setting/two-step", factors.show(userId())).answer(200);
    }

    /**
     * @return the step in which a code app gets its secret
     */
    @GET
    @Path("app")
    @SignedIn
    public Response begin() {
        return proof.ask(APP).orElseGet(() -> app(200, "", Mistakes.NONE));
    }

    /**
     * @param form the code that the app shows
     * @return the way to the recovery codes, or the step with what is wrong
     */
    @POST
    @Path("app")
    @SignedIn
    public Response enable(SentForm form) {
        Optional<Response> asked = proof.ask(APP);
        if (asked.isPresent()) {
            return asked.get();
        }
        String sealed = form.text("setup");
        Optional<List<String>> codes = factors.enable(userId(), sealed, form.text("code"));
        return codes.isPresent()
                ? toCodes(codes.get(), "two-step-on")
                : app(422, sealed, mistakes.at("code", "settings.two-step.wrong-code"));
    }

    /**
     * @return the recovery codes, if they were made a moment ago
     */
    @GET
    @Path("codes")
    @SignedIn
    public Response showCodes() {
        return reveal.shown(View.of("/setting/two-step-codes", new Codes(reveal.waiting(CODES)))
                .answer(200));
    }

    /**
     * @param form nothing but its token
     * @return the way to new recovery codes
     */
    @POST
    @Path("codes")
    @SignedIn
    public Response renewCodes(SentForm form) {
        return proof.ask(HOME).orElseGet(() -> toCodes(factors.renewCodes(userId()), "codes-renewed"));
    }

    /**
     * @return the page that asks whether to turn it off
     */
    @GET
    @Path("off")
    @SignedIn
    public Response askOff() {
        return proof.ask(HOME + "/off")
                .orElseGet(() ->
                        View.of("/setting/two-step-off", factors.show(userId())).answer(200));
    }

    /**
     * @param form nothing but its token
     * @return the way back
     */
    @POST
    @Path("off")
    @SignedIn
    public Response turnOff(SentForm form) {
        return proof.ask(HOME + "/off").orElseGet(() -> {
            factors.disable(userId());
            return flash.lead(HOME, "two-step-off");
        });
    }

    private Response app(int status, String sealed, Mistakes wrong) {
        return View.of(
                        "/setting/two-step-app",
                        CodeAppForm.of(
                                factors.begin(userId(), sealed),
                                factors.show(userId()).enabled(),
                                wrong))
                .answer(status);
    }

    private Response toCodes(List<String> codes, String sentence) {
        return Response.fromResponse(Redirects.to(CODES))
                .cookie(reveal.bring(CODES, codes), flash.say(sentence))
                .build();
    }

    private long userId() {
        return browser.requireUser().person().userId();
    }
}
