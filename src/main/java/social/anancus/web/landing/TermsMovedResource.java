package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/** Where {@link TermsResource} was once. */
@Path("terms")
@ApplicationScoped
public class TermsMovedResource {
    /**
     * @return the way there
     */
    @GET
    @Public
    public Response moved() {
        return Redirects.to("/terms-of-service");
    }
}
