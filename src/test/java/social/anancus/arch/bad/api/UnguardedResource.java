package social.anancus.arch.bad.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** Does not say who may call. */
@Path("/unguarded")
public class UnguardedResource {
    @DELETE
    public String delete() {
        return "gone";
    }
}
