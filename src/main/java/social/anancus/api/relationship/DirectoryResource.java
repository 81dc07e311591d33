package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.answer.Cached;
import social.anancus.api.request.Query;
import social.anancus.api.security.Public;
import social.anancus.core.relationship.DirectoryRepository;
import social.anancus.platform.persistence.Paging.Limits;

/** The accounts that want to be found (https://docs.joinmastodon.org/methods/directory/). */
@Path("v1/directory")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DirectoryResource {
    private Query query;
    private DirectoryRepository directory;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DirectoryResource() {}

    @Inject
    public DirectoryResource(Query query, DirectoryRepository directory, AccountJsonMapper accounts) {
        this.query = query;
        this.directory = directory;
        this.accounts = accounts;
    }

    /**
     * @return a page by {@code offset}: the last to write first, or with {@code order=new} the last to come
     */
    @GET
    @Public
    @Cached(Cached.For.THE_ANONYMOUS)
    public List<AccountJson> index() {
        DirectoryRepository.Order order =
                "new".equals(query.text("order")) ? DirectoryRepository.Order.NEW : DirectoryRepository.Order.ACTIVE;
        return accounts.list(directory.page(order, query.flag("local"), query.offset(), query.limit(Limits.of(40))));
    }
}
