package social.anancus.api.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Links;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.conversation.DeleteConversation;
import social.anancus.core.conversation.ListConversations;
import social.anancus.platform.persistence.Paging.Limits;

/** Direct conversations (https://docs.joinmastodon.org/methods/conversations/). */
@Path("v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ConversationsResource {
    private static final Limits LIMITS = Limits.of(20);

    private Caller caller;
    private Query query;
    private Links links;
    private ListConversations listConversations;
    private DeleteConversation deleteConversation;
    private ConversationJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationsResource() {}

    @Inject
    public ConversationsResource(
            Caller caller,
            Query query,
            Links links,
            ListConversations listConversations,
            DeleteConversation deleteConversation,
            ConversationJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.listConversations = listConversations;
        this.deleteConversation = deleteConversation;
        this.mapper = mapper;
    }

    /**
     * @return a page of the person's conversations, the one with the newest status first; pages go by ids of statuses
     */
    @GET
    @RequiresScope({"read", "read:statuses"})
    public Response index() {
        long owner = accountId();
        return links.whenFull(
                listConversations.list(owner, query.paging(LIMITS)).mapAll(rows -> mapper.toJson(rows, owner)));
    }

    /**
     * @param id a conversation
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:conversations"})
    public EmptyJson delete(@PathParam("id") long id) {
        deleteConversation.delete(accountId(), id);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
