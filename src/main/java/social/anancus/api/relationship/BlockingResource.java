package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.BlockAccount;
import social.anancus.core.relationship.MuteAccount;
import social.anancus.core.relationship.UnblockAccount;
import social.anancus.core.relationship.UnmuteAccount;

/** Blocking and muting (https://docs.joinmastodon.org/methods/accounts/#block). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BlockingResource {
    private Caller caller;
    private RelationshipAnswers answers;
    private BlockAccount blockAccount;
    private UnblockAccount unblockAccount;
    private MuteAccount muteAccount;
    private UnmuteAccount unmuteAccount;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BlockingResource() {}

    @Inject
    public BlockingResource(
            Caller caller,
            RelationshipAnswers answers,
            BlockAccount blockAccount,
            UnblockAccount unblockAccount,
            MuteAccount muteAccount,
            UnmuteAccount unmuteAccount) {
        this.caller = caller;
        this.answers = answers;
        this.blockAccount = blockAccount;
        this.unblockAccount = unblockAccount;
        this.muteAccount = muteAccount;
        this.unmuteAccount = unmuteAccount;
    }

    /**
     * Blocks.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/block")
    @RequiresScope({"follow", "write", "write:blocks"})
    public RelationshipJson block(@PathParam("id") long id) {
        blockAccount.block(me(), known(id));
        return answers.one(me(), id);
    }

    /**
     * Blocks no longer.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/unblock")
    @RequiresScope({"follow", "write", "write:blocks"})
    public RelationshipJson unblock(@PathParam("id") long id) {
        unblockAccount.unblock(me(), known(id));
        return answers.one(me(), id);
    }

    /**
     * Mutes, or mutes in another way.
     *
     * @param id an account
     * @param params how
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/mute")
    @RequiresScope({"follow", "write", "write:mutes"})
    public RelationshipJson mute(@PathParam("id") long id, MuteParams params) {
        muteAccount.mute(me(), known(id), params.hidesNotifications(), params.time());
        return answers.one(me(), id);
    }

    /**
     * Mutes no longer.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/unmute")
    @RequiresScope({"follow", "write", "write:mutes"})
    public RelationshipJson unmute(@PathParam("id") long id) {
        unmuteAccount.unmute(me(), known(id));
        return answers.one(me(), id);
    }

    /** Somebody who is there, before anything is written about them. */
    private long known(long id) {
        answers.one(me(), answers.seen(id));
        return id;
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
