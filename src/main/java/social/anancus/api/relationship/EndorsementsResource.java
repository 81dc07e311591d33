package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.EndorseAccount;
import social.anancus.core.relationship.UnendorseAccount;

/** Featured accounts (https://docs.joinmastodon.org/methods/endorsements/). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EndorsementsResource {
    private Caller caller;
    private RelationshipAnswers answers;
    private EndorseAccount endorseAccount;
    private UnendorseAccount unendorseAccount;
    private EndorsementLists lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndorsementsResource() {}

    @Inject
    public EndorsementsResource(
            Caller caller,
            RelationshipAnswers answers,
            EndorseAccount endorseAccount,
            UnendorseAccount unendorseAccount,
            EndorsementLists lists) {
        this.caller = caller;
        this.answers = answers;
        this.endorseAccount = endorseAccount;
        this.unendorseAccount = unendorseAccount;
        this.lists = lists;
    }

    /**
     * Features an account that is followed.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/endorse")
    @RequiresScope({"write", "write:accounts"})
    public RelationshipJson endorse(@PathParam("id") long id) {
        endorseAccount.endorse(me(), id);
        return answers.one(me(), id);
    }

    /**
     * The same by its older name.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/pin")
    @RequiresScope({"write", "write:accounts"})
    public RelationshipJson pin(@PathParam("id") long id) {
        endorseAccount.endorse(me(), id);
        return answers.one(me(), id);
    }

    /**
     * Features an account no longer.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/unendorse")
    @RequiresScope({"write", "write:accounts"})
    public RelationshipJson unendorse(@PathParam("id") long id) {
        unendorseAccount.unendorse(me(), id);
        return answers.one(me(), id);
    }

    /**
     * The same by its older name.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/unpin")
    @RequiresScope({"write", "write:accounts"})
    public RelationshipJson unpin(@PathParam("id") long id) {
        unendorseAccount.unendorse(me(), id);
        return answers.one(me(), id);
    }

    /**
     * @param id an account
     * @return a page of those whom it features
     */
    @GET
    @Path("{id}/endorsements")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response of(@PathParam("id") long id) {
        Long viewer = caller.person().map(person -> person.accountId()).orElse(null);
        return answers.page(lists.of(answers.seen(id), viewer, answers.paging()));
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
