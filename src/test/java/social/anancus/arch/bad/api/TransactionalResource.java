package social.anancus.arch.bad.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that opens a transaction. */
@Path("/transactional")
public class TransactionalResource {
    @GET
    @Public
    @Transactional
    public String get() {
        return "";
    }
}
