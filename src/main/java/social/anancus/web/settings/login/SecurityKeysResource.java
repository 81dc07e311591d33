package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import social.anancus.core.login.KeyCeremony;
import social.anancus.platform.error.Invalid;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.settings.Proof;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The pages on which people add and remove security keys. The browser's part is a script's; without it a text says so. */
@Path("settings/two-step/keys")
@ApplicationScoped
@Produces("text/html")
public class SecurityKeysResource {
    private static final String HOME = "/settings/two-step";
    private static final String NEW = HOME + "/keys/new";

    private Browser browser;
    private Proof proof;
    private SecurityKeys keys;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecurityKeysResource() {}

    @Inject
    public SecurityKeysResource(Browser browser, Proof proof, SecurityKeys keys, MistakeTexts mistakes, Flash flash) {
        this.browser = browser;
        this.proof = proof;
        this.keys = keys;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * The form for a key.
     *
     * @param name what the owner calls it
     * @param ceremony what the browser is asked
     * @param mistakes what is wrong
     */
    public record KeyForm(String name, KeyCeremony ceremony, Mistakes mistakes) {}

    /**
     * @return the form for a key
     */
    @GET
    @Path("new")
    @SignedIn
    public Response begin() {
        return proof.ask(NEW).orElseGet(() -> form(200, "", Mistakes.NONE));
    }

    /**
     * @param form what the browser answered
     * @return the way back, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response add(SentForm form) {
        Optional<Response> asked = proof.ask(NEW);
        if (asked.isPresent()) {
            return asked.get();
        }
        String name = form.text("name");
        String answer = form.text("credential");
        if (answer.isEmpty()) {
            return form(422, name, mistakes.at("key", "settings.keys.needs-script"));
        }
        try {
            keys.add(userId(), name, form.text("ceremony"), answer);
        } catch (Invalid e) {
            return form(422, name, mistakes.of(e));
        }
        return back("key-added");
    }

    /**
     * @param id a key
     * @param form nothing but its token
     * @return the way back
     */
    @POST
    @Path("{id: [0-9]{1,18}}/delete")
    @SignedIn
    public Response remove(@PathParam("id") long id, SentForm form) {
        return proof.ask(HOME).orElseGet(() -> {
            keys.remove(userId(), id);
            return back("key-removed");
        });
    }

    private Response form(int status, String name, Mistakes wrong) {
        return View.of("/setting/key", new KeyForm(name, keys.begin(userId()), wrong))
                .answer(status);
    }

    private Response back(String sentence) {
        return flash.lead(HOME, sentence);
    }

    private long userId() {
        return browser.requireUser().person().userId();
    }
}
