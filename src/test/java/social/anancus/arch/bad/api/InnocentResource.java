package social.anancus.arch.bad.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Innocent: a resource that gives a record and says who may call. */
@Path("/innocent")
public class InnocentResource {
    @GET
    @Public
    public InnocentJson get() {
        return new InnocentJson("1");
    }

    public String helped() {
        return "no resource method";
    }
}
