package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.status.StatusJson;
import social.anancus.core.reaction.PinStatus;
import social.anancus.core.reaction.UnpinStatus;
import social.anancus.core.status.Viewer;

/** Statuses at the top of one's profile (https://docs.joinmastodon.org/methods/statuses/#pin). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusPinsResource {
    private Caller caller;
    private PinStatus pinStatus;
    private UnpinStatus unpinStatus;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusPinsResource() {}

    @Inject
    public StatusPinsResource(Caller caller, PinStatus pinStatus, UnpinStatus unpinStatus, ReactionAnswers answers) {
        this.caller = caller;
        this.pinStatus = pinStatus;
        this.unpinStatus = unpinStatus;
        this.answers = answers;
    }

    /**
     * @param id a status of the caller's
     * @return it
     */
    @POST
    @Path("{id}/pin")
    @RequiresScope({"write", "write:accounts"})
    public StatusJson pin(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        pinStatus.pin(viewer, id);
        return answers.show(viewer, id);
    }

    /**
     * @param id a status of the caller's
     * @return it
     */
    @POST
    @Path("{id}/unpin")
    @RequiresScope({"write", "write:accounts"})
    public StatusJson unpin(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        unpinStatus.unpin(viewer, id);
        return answers.show(viewer, id);
    }
}
