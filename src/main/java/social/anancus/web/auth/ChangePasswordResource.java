package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/** Leads password managers to where one changes it (https://www.w3.org/TR/change-password-url/). */
@Path(".well-known/change-password")
@ApplicationScoped
public class ChangePasswordResource {
    /**
     * @return the way to the settings
     */
    @GET
    @Public
    public Response lead() {
        return Redirects.to("/settings/account");
    }
}
