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
import social.anancus.core.reaction.MuteConversation;
import social.anancus.core.reaction.UnmuteConversation;
import social.anancus.core.status.Viewer;

/** Conversations without notifications (https://docs.joinmastodon.org/methods/statuses/#mute). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusMutesResource {
    private Caller caller;
    private MuteConversation muteConversation;
    private UnmuteConversation unmuteConversation;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusMutesResource() {}

    @Inject
    public StatusMutesResource(
            Caller caller,
            MuteConversation muteConversation,
            UnmuteConversation unmuteConversation,
            ReactionAnswers answers) {
        this.caller = caller;
        this.muteConversation = muteConversation;
        this.unmuteConversation = unmuteConversation;
        this.answers = answers;
    }

    /**
     * @param id a status in the conversation
     * @return it
     */
    @POST
    @Path("{id}/mute")
    @RequiresScope({"write", "write:mutes"})
    public StatusJson mute(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        muteConversation.mute(viewer, id);
        return answers.show(viewer, id);
    }

    /**
     * @param id a status in the conversation
     * @return it
     */
    @POST
    @Path("{id}/unmute")
    @RequiresScope({"write", "write:mutes"})
    public StatusJson unmute(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        unmuteConversation.unmute(viewer, id);
        return answers.show(viewer, id);
    }
}
