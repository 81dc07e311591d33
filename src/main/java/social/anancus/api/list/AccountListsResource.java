package social.anancus.api.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.timeline.list.ListListsHaving;

/** In which lists an account is (https://docs.joinmastodon.org/methods/accounts/#lists). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountListsResource {
    private Caller caller;
    private ListListsHaving listListsHaving;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountListsResource() {}

    @Inject
    public AccountListsResource(Caller caller, ListListsHaving listListsHaving) {
        this.caller = caller;
        this.listListsHaving = listListsHaving;
    }

    /**
     * @param id an account
     * @return those of the person's lists that it is in
     */
    @GET
    @Path("{id}/lists")
    @RequiresScope({"read", "read:lists"})
    public List<ListJson> index(@PathParam("id") long id) {
        return listListsHaving.list(caller.requirePerson().accountId(), id).stream()
                .map(ListJson::of)
                .toList();
    }
}
