package social.anancus.api.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.conversation.MarkConversation;

/** Says what of the direct conversations was read (https://docs.joinmastodon.org/methods/conversations/#read). */
@Path("v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationMarksResource {
    private Caller caller;
    private MarkConversation markConversation;
    private ConversationJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationMarksResource() {}

    @Inject
    public ConversationMarksResource(Caller caller, MarkConversation markConversation, ConversationJsonMapper mapper) {
        this.caller = caller;
        this.markConversation = markConversation;
        this.mapper = mapper;
    }

    /**
     * @param id a conversation that was read
     * @return it
     */
    @POST
    @Path("{id}/read")
    @RequiresScope({"write", "write:conversations"})
    public ConversationJson read(@PathParam("id") long id) {
        return mark(id, false);
    }

    /**
     * @param id a conversation that is to count as not read
     * @return it
     */
    @POST
    @Path("{id}/unread")
    @RequiresScope({"write", "write:conversations"})
    public ConversationJson unread(@PathParam("id") long id) {
        return mark(id, true);
    }

    private ConversationJson mark(long id, boolean unread) {
        long owner = caller.requirePerson().accountId();
        return mapper.toJson(List.of(markConversation.mark(owner, id, unread)), owner)
                .getFirst();
    }
}
