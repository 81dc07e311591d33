package social.anancus.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import social.anancus.api.security.Public;
import social.anancus.platform.jobs.BrokerHealth;
import social.anancus.platform.jobs.JobStatistics;
import social.anancus.platform.persistence.DatabaseGate;

/** Whether the server lives and whether it can work. */
@ApplicationScoped
@Path("health")
public class HealthResource {
    private DatabaseGate gate;
    private BrokerHealth broker;
    private JobStatistics jobs;

    /** For the container's proxy; public because RESTEasy takes no resource without such a constructor. */
    @SuppressWarnings("NullAway.Init")
    public HealthResource() {}

    /**
     * @param gate tells whether the database answers
     * @param broker tells whether the broker answers
     * @param jobs tells what waits
     */
    @Inject
    public HealthResource(DatabaseGate gate, BrokerHealth broker, JobStatistics jobs) {
        this.gate = gate;
        this.broker = broker;
        this.jobs = jobs;
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
        boolean messages = broker.answers();
        Map<String, ReadyJson.Queue> queues = new LinkedHashMap<>();
        if (database) {
            jobs.queues()
                    .forEach((queue, figures) -> queues.put(
                            queue.label(),
                            new ReadyJson.Queue(figures.getDue(), figures.getLater(), figures.getMessages())));
        }
        boolean ready = database && messages;
        return Response.status(ready ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .entity(new ReadyJson(
                        ready ? "ready" : "not ready", database ? "up" : "down", messages ? "up" : "down", queues))
                .build();
    }
}
