package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Public;
import social.anancus.api.tag.FeaturedTagJson;
import social.anancus.api.tag.FeaturedTagJsonMapper;

/** The tags on the profiles of others (https://docs.joinmastodon.org/methods/accounts/#featured_tags). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountTagsResource {
    private AccountJsonMapper accounts;
    private FeaturedTagJsonMapper tags;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountTagsResource() {}

    @Inject
    public AccountTagsResource(AccountJsonMapper accounts, FeaturedTagJsonMapper tags) {
        this.accounts = accounts;
        this.tags = tags;
    }

    /**
     * @param id an account
     * @return the tags on its profile; none where it is suspended
     */
    @GET
    @Path("{id}/featured_tags")
    @Public
    @Cached(Cached.For.THE_ANONYMOUS)
    public List<FeaturedTagJson> index(@PathParam("id") long id) {
        return accounts.one(id).suspended() == null ? tags.of(id) : List.of();
    }
}
