package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.Relationship;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.relationship.RelationshipListRepository.DomainTies;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page that says what muting somebody, blocking them or their server does, before it is done. */
@Path("people/{id: [0-9]{1,18}}/{way: mute|block|block_domain}")
@ApplicationScoped
@Produces("text/html")
public class HidePageResource {
    private People people;
    private RelationshipListRepository lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HidePageResource() {}

    @Inject
    HidePageResource(People people, RelationshipListRepository lists) {
        this.people = people;
        this.lists = lists;
    }

    /**
     * The page.
     *
     * @param account who is to be hidden
     * @param way what was asked for: {@code mute}, {@code block} or {@code block_domain}; the others follow it
     * @param ties how many ties a block of the server would end; null for accounts of this server
     * @param back where to go afterwards
     */
    public record Hide(
            AccountItem account, String way, @Nullable DomainTies ties, String back) {
        /**
         * @return the end of the key that says which ties a block ends
         */
        public String tiesText() {
            Relationship standing = account.relationship();
            boolean following = standing != null && standing.following();
            boolean followed = standing != null && standing.followedBy();
            if (following) {
                return followed ? "both" : "following";
            }
            return followed ? "followed" : "none";
        }
    }

    /**
     * @param id an account
     * @param way what to do
     * @param referer the page from which one comes
     * @return the page
     */
    @GET
    @SignedIn
    public Response show(
            @PathParam("id") long id, @PathParam("way") String way, @HeaderParam("Referer") @Nullable String referer) {
        AccountItem account = people.other(id);
        DomainTies ties = account.local() ? null : lists.domainTies(people.me(), account.domain());
        String asked = account.local() && way.equals("block_domain") ? "block" : way;
        return View.of("/people/hide", new Hide(account, asked, ties, back(account, referer)))
                .answer(200);
    }

    /** The page with the post or person, but not this one or the log-in. */
    static String back(AccountItem account, @Nullable String referer) {
        if (referer == null) {
            return account.path();
        }
        try {
            URI page = new URI(referer);
            String path = page.getRawPath() == null ? "" : page.getRawPath();
            boolean own = path.startsWith("/") && !path.startsWith("/people/") && !path.startsWith("/auth/");
            return own
                    ? Redirects.own(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())
                    : account.path();
        } catch (URISyntaxException e) {
            return account.path();
        }
    }
}
