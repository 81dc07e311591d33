package social.anancus.arch.bad.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import social.anancus.arch.bad.core.account.Account;

/** An entity that leaves by JAX-RS. */
@Path("/given")
public class GivesEntityResource {
    @GET
    @Public
    public List<Account> get() {
        return List.of();
    }
}
