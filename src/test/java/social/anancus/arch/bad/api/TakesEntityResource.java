package social.anancus.arch.bad.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import social.anancus.arch.bad.core.account.Account;

/** An entity that comes in by JAX-RS. */
@Path("/taken")
public class TakesEntityResource {
    @POST
    @Public
    public String post(Account account) {
        return "taken";
    }
}
