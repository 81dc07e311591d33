package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/** Leads from where Mastodon's people change address and password to where it is done here. */
@Path("auth/edit")
@ApplicationScoped
public class EditMovedResource {
    /**
     * @return the way to the settings
     */
    @GET
    @Public
    public Response lead() {
        return Redirects.to("/settings/account");
    }
}
