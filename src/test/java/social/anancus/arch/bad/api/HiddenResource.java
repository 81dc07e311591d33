package social.anancus.arch.bad.api;

import jakarta.ws.rs.Path;

/** Its constructor is not public. */
@Path("/hidden")
public class HiddenResource {
    HiddenResource() {}
}
