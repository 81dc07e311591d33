package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Links;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.BlockDomain;
import social.anancus.core.relationship.BlockedDomain;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.relationship.UnblockDomain;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging.Limits;

/** Domains that the person blocks (https://docs.joinmastodon.org/methods/domain_blocks/). */
@Path("v1/domain_blocks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DomainBlocksResource {
    private Caller caller;
    private Query query;
    private Links links;
    private RelationshipListRepository lists;
    private BlockDomain blockDomain;
    private UnblockDomain unblockDomain;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DomainBlocksResource() {}

    @Inject
    public DomainBlocksResource(
            Caller caller,
            Query query,
            Links links,
            RelationshipListRepository lists,
            BlockDomain blockDomain,
            UnblockDomain unblockDomain) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.lists = lists;
        this.blockDomain = blockDomain;
        this.unblockDomain = unblockDomain;
    }

    /**
     * @return a page of their names
     */
    @GET
    @RequiresScope({"follow", "read", "read:blocks"})
    public Response index() {
        Page<BlockedDomain> page = lists.blockedDomains(me(), query.paging(Limits.of(100)));
        return links.accounts(page.map(BlockedDomain::domain));
    }

    /**
     * @return how many ties a block of {@code domain} would end
     */
    @GET
    @Path("preview")
    @RequiresScope({"follow", "write", "write:blocks"})
    public DomainTiesJson preview() {
        RelationshipListRepository.DomainTies ties = lists.domainTies(me(), query.text("domain"));
        return new DomainTiesJson(ties.following(), ties.followers());
    }

    /**
     * @param params a domain to block
     * @return nothing
     */
    @POST
    @RequiresScope({"follow", "write", "write:blocks"})
    public EmptyJson create(DomainParams params) {
        blockDomain.block(me(), params.domain());
        return new EmptyJson();
    }

    /**
     * @param params a domain to block no longer
     * @return nothing
     */
    @DELETE
    @RequiresScope({"follow", "write", "write:blocks"})
    public EmptyJson delete(DomainParams params) {
        unblockDomain.unblock(me(), params.domain());
        return new EmptyJson();
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
