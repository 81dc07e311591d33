package social.anancus.arch.bad.api;

import jakarta.ws.rs.Path;

/** A resource that is not named so. */
@Path("/misnamed")
public class Misnamed {}
