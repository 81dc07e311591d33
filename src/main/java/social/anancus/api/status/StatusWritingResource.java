package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.status.DeleteStatus;
import social.anancus.core.status.ReadStatusSource;
import social.anancus.core.status.ReviseStatus;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Writing statuses (https://docs.joinmastodon.org/methods/statuses/). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusWritingResource {
    private Caller caller;
    private StatusPosting posting;
    private ReviseStatus reviseStatus;
    private DeleteStatus deleteStatus;
    private ReadStatusSource sources;
    private StatusJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusWritingResource() {}

    @Inject
    public StatusWritingResource(
            Caller caller,
            StatusPosting posting,
            ReviseStatus reviseStatus,
            DeleteStatus deleteStatus,
            ReadStatusSource sources,
            StatusJsonMapper mapper) {
        this.caller = caller;
        this.posting = posting;
        this.reviseStatus = reviseStatus;
        this.deleteStatus = deleteStatus;
        this.sources = sources;
        this.mapper = mapper;
    }

    /**
     * @param key the header {@code Idempotency-Key}: the same within an hour makes one status only
     * @param params the status
     * @return it, or the scheduled status if it is to be published later
     */
    @POST
    @RequiresScope({"write", "write:statuses"})
    @LimitedBy(Limited.STATUSES)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, StatusParams params) {
        Viewer.LocalViewer author = caller.localViewer();
        long application = caller.requireAuthentication().applicationId();
        return Response.ok(posting.post(
                        author, params.toNew(author.id(), application, key), ScheduledTime.of(params.scheduledAt())))
                .build();
    }

    /**
     * @param id a status of the caller's
     * @param params what it is to say
     * @return it
     */
    @PUT
    @Path("{id}")
    @RequiresScope({"write", "write:statuses"})
    @LimitedBy(Limited.STATUSES)
    public StatusJson update(@PathParam("id") long id, StatusParams params) {
        Viewer.LocalViewer author = caller.localViewer();
        reviseStatus.revise(params.toEdited(author.id(), id));
        return show(author, id);
    }

    /**
     * The same.
     *
     * @param id a status of the caller's
     * @param params what it is to say
     * @return it
     */
    @PATCH
    @Path("{id}")
    @RequiresScope({"write", "write:statuses"})
    @LimitedBy(Limited.STATUSES)
    public StatusJson patch(@PathParam("id") long id, StatusParams params) {
        return update(id, params);
    }

    /** What a client may say when it deletes. */
    public record DeleteParams(boolean deleteMedia) implements Params {}

    /**
     * @param id a status of the caller's
     * @param params whether its attachments go at once
     * @return it as it was, with its source for writing it anew
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:statuses"})
    @LimitedBy(Limited.DELETES)
    public StatusJson delete(@PathParam("id") long id, DeleteParams params) {
        Viewer.LocalViewer author = caller.localViewer();
        StatusJson status = show(author, id);
        if (!status.account().id().equals(Long.toString(author.id()))) {
            throw new NotFound();
        }
        String source = sources.read(author, id).text();
        deleteStatus.delete(author.id(), id, !params.deleteMedia());
        return status.withSource(source);
    }

    private StatusJson show(Viewer viewer, long id) {
        return Optional.ofNullable(mapper.toJson(List.of(id), viewer).get(id)).orElseThrow(NotFound::new);
    }
}
