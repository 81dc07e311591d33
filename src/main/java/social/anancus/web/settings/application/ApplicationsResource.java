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
import social.anancus.core.login.AllowedApplication;
import social.anancus.core.login.ListAllowedApplications;
import social.anancus.core.login.TakeBackApplication;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people see which applications may act for them, and take that back. */
@Path("settings/applications")
@ApplicationScoped
@Produces("text/html")
public class ApplicationsResource {
    private static final String PAGE = "/settings/applications";

    private Browser browser;
    private ListAllowedApplications listAllowed;
    private TakeBackApplication takeBack;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ApplicationsResource() {}

    @Inject
    public ApplicationsResource(
            Browser browser, ListAllowedApplications listAllowed, TakeBackApplication takeBack, Flash flash) {
        this.browser = browser;
        this.listAllowed = listAllowed;
        this.takeBack = takeBack;
        this.flash = flash;
    }

    /**
     * What the page shows.
     *
     * @param lines the applications, the one used last first
     */
    public record Lines(List<AllowedApplication> lines) {}

    /**
     * @return the page
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of("/setting/applications", new Lines(listAllowed.list(userId())))
                .answer(200);
    }

    /**
     * @param id an application
     * @param form nothing but its token
     * @return the way back
     */
    @POST
    @Path("{id: [0-9]{1,18}}/take-back")
    @SignedIn
    public Response takeBack(@PathParam("id") long id, SentForm form) {
        takeBack.takeBack(userId(), id);
        return flash.lead(PAGE, "application-taken-back");
    }

    private long userId() {
        return browser.requireUser().person().userId();
    }
}
