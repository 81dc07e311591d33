package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** Where the buttons beside people lead. */
@Path("people/{id: [0-9]{1,18}}/actions")
@ApplicationScoped
@Produces("text/html")
public class PeopleActionsResource {
    private static final String BY_SCRIPT = "fetch";
    private static final String PROFILE = "profile";

    private People people;
    private PeopleActions actions;
    private ProfilePages profiles;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PeopleActionsResource() {}

    @Inject
    PeopleActionsResource(People people, PeopleActions actions, ProfilePages profiles, Flash flash) {
        this.people = people;
        this.actions = actions;
        this.profiles = profiles;
        this.flash = flash;
    }

    /**
     * @param id an account
     * @param with {@code fetch} where a script asks, which shows what has become of it itself
     * @param referer the page with the button
     * @param form {@code do} is what to do; {@code back} the path of the page to show then, that with the button if it is left
     *     out; {@code part} what a script shows: {@code profile} for the buttons of the profile, else the row, with the
     *     {@code actions} and {@code bio} that it had
     * @return the way back; for a script, the buttons or row as they are now
     */
    @POST
    @SignedIn
    public Response act(
            @PathParam("id") long id,
            @HeaderParam("X-Requested-With") @Nullable String with,
            @HeaderParam("Referer") @Nullable String referer,
            SentForm form) {
        AccountItem other = people.other(id);
        try {
            actions.act(people.me(), other, form);
        } catch (Invalid e) {
            if (form.text("do").equals("note") && !BY_SCRIPT.equals(with)) {
                return profiles.noteAgain(other, form.text("note"));
            }
            throw e;
        }
        if (BY_SCRIPT.equals(with)) {
            AccountItem now = people.one(id);
            return form.text("part").equals(PROFILE)
                    ? View.of("/people/buttons-part", new ProfileButtons(now)).answer(200)
                    : View.of("/people/row-part", new AccountRow(now, form.get("actions"), form.isTicked("bio")))
                            .answer(200);
        }
        return flash.lead(Redirects.back(form, referer), "people." + said(form.text("do"), id));
    }

    /** Who asks somebody that decides about followers learns that this is a request. */
    private String said(String action, long id) {
        boolean asked = action.equals("follow") && people.one(id).standing() == AccountItem.Standing.REQUESTED;
        return asked ? "requested" : action;
    }
}
