package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.request.Params;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.status.CancelScheduledStatus;
import social.anancus.core.status.FindScheduledStatus;
import social.anancus.core.status.ListScheduledStatuses;
import social.anancus.core.status.MoveScheduledStatus;

/** What the caller has scheduled (https://docs.joinmastodon.org/methods/scheduled_statuses/). */
@Path("v1/scheduled_statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ScheduledStatusesResource {
    private ScheduledAnswers answers;
    private Caller caller;
    private FindScheduledStatus findScheduledStatus;
    private ListScheduledStatuses scheduledStatuses;
    private MoveScheduledStatus moveScheduledStatus;
    private CancelScheduledStatus cancelScheduledStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduledStatusesResource() {}

    @Inject
    public ScheduledStatusesResource(
            ScheduledAnswers answers,
            Caller caller,
            FindScheduledStatus findScheduledStatus,
            ListScheduledStatuses scheduledStatuses,
            MoveScheduledStatus moveScheduledStatus,
            CancelScheduledStatus cancelScheduledStatus) {
        this.answers = answers;
        this.caller = caller;
        this.findScheduledStatus = findScheduledStatus;
        this.scheduledStatuses = scheduledStatuses;
        this.moveScheduledStatus = moveScheduledStatus;
        this.cancelScheduledStatus = cancelScheduledStatus;
    }

    /** When it is to be published. */
    public record MoveParams(@Nullable String scheduledAt) implements Params {}

    /**
     * @return a page of the caller's scheduled statuses
     */
    @GET
    @RequiresScope({"read", "read:statuses"})
    public Response index() {
        return answers.page(scheduledStatuses.list(accountId(), answers.paging()));
    }

    /**
     * @param id a scheduled status of the caller's
     * @return it
     */
    @GET
    @Path("{id}")
    @RequiresScope({"read", "read:statuses"})
    public ScheduledStatusJson show(@PathParam("id") long id) {
        return answers.show(findScheduledStatus.find(accountId(), id));
    }

    /**
     * @param id a scheduled status of the caller's
     * @param params when it is to be published; it stays where nothing is said
     * @return it
     */
    @PUT
    @Path("{id}")
    @RequiresScope({"write", "write:statuses"})
    public ScheduledStatusJson update(@PathParam("id") long id, MoveParams params) {
        Instant at = ScheduledTime.of(params.scheduledAt());
        if (at != null) {
            moveScheduledStatus.move(accountId(), id, at);
        }
        return answers.show(findScheduledStatus.find(accountId(), id));
    }

    /**
     * The same.
     *
     * @param id a scheduled status of the caller's
     * @param params when it is to be published
     * @return it
     */
    @PATCH
    @Path("{id}")
    @RequiresScope({"write", "write:statuses"})
    public ScheduledStatusJson patch(@PathParam("id") long id, MoveParams params) {
        return update(id, params);
    }

    /**
     * @param id a scheduled status of the caller's
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:statuses"})
    public EmptyJson delete(@PathParam("id") long id) {
        cancelScheduledStatus.cancel(accountId(), id);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
