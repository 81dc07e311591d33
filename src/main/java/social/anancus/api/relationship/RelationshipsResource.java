package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.NoteAccount;
import social.anancus.core.relationship.RelationshipListRepository;

/** How the person stands to others (https://docs.joinmastodon.org/methods/accounts/#relationships). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RelationshipsResource {
    private Caller caller;
    private Query query;
    private RelationshipAnswers answers;
    private RelationshipListRepository lists;
    private AccountJsonMapper accounts;
    private NoteAccount noteAccount;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RelationshipsResource() {}

    @Inject
    public RelationshipsResource(
            Caller caller,
            Query query,
            RelationshipAnswers answers,
            RelationshipListRepository lists,
            AccountJsonMapper accounts,
            NoteAccount noteAccount) {
        this.caller = caller;
        this.query = query;
        this.answers = answers;
        this.lists = lists;
        this.accounts = accounts;
        this.noteAccount = noteAccount;
    }

    /**
     * @return how the person stands to the accounts {@code id[]}
     */
    @GET
    @Path("relationships")
    @RequiresScope({"read", "read:follows"})
    public List<RelationshipJson> index() {
        return answers.many(me(), query.ids("id"), query.flag("with_suspended"));
    }

    /**
     * @return for each of the accounts {@code id[]}, who follows it and is followed by the person
     */
    @GET
    @Path("familiar_followers")
    @RequiresScope({"read", "read:follows"})
    public List<FamiliarFollowersJson> familiarFollowers() {
        List<Long> ids = query.ids("id").stream().distinct().toList();
        Map<Long, AccountJson> asked = accounts.byId(ids);
        Map<Long, List<Long>> familiar = lists.familiarFollowers(me(), asked.keySet());
        Map<Long, AccountJson> shown =
                accounts.byId(familiar.values().stream().flatMap(List::stream).toList());
        return ids.stream()
                .filter(asked::containsKey)
                .map(id -> new FamiliarFollowersJson(
                        Long.toString(id),
                        familiar.getOrDefault(id, List.of()).stream()
                                .map(shown::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /**
     * Keeps a private note, or takes it away.
     *
     * @param id an account
     * @param params how
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/note")
    @RequiresScope({"write", "write:accounts"})
    public RelationshipJson note(@PathParam("id") long id, NoteParams params) {
        noteAccount.note(me(), id, Objects.requireNonNullElse(params.comment(), ""));
        return answers.one(me(), id);
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
