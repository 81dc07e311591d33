package social.anancus.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.ShowLogin;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The first page of the settings: a list on phones, what stands out elsewhere. */
@Path("settings")
@ApplicationScoped
@Produces("text/html")
public class SettingsResource {
    private Browser browser;
    private ShowLogin showLogin;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SettingsResource() {}

    @Inject
    public SettingsResource(Browser browser, ShowLogin showLogin) {
        this.browser = browser;
        this.showLogin = showLogin;
    }

    /**
     * @return the page
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of(
                        "/setting/index",
                        showLogin.show(browser.requireUser().person().userId()))
                .answer(200);
    }
}
