package social.anancus.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.security.Public;
import social.anancus.platform.persistence.DatabaseGate;

/** Whether the server lives and whether it can work. */
@ApplicationScoped
@Path("health")
public class HealthResource {
    private DatabaseGate gate;

    /** For the container's proxy; public because RESTEasy takes no resource without such a constructor. */
    @SuppressWarnings("NullAway.Init")
    public HealthResource() {}

    /**
     * @param gate tells whether the database answers
     */
    @Inject
    public HealthResource(DatabaseGate gate) {
        this.gate = gate;
    }

    /**
     * @return {@code OK} as long as the process answers, whatever the state of the database and the broker
     */
    @GET
    @Public
    @Produces(MediaType.TEXT_PLAIN)
    public String alive() {
        return "OK";
    }

    /**
     * @return 200 if the database and the broker answer, else 503; both with the parts as JSON
     */
    @GET
    @Path("ready")
    @Public
    @Produces(MediaType.APPLICATION_JSON)
    public Response ready() {
        boolean database = gate.isOpen();
        return Response.status(database ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity("{\"database\":\"" + (database ? "up" : "down") + "\"}")
                .build();
    }
}
