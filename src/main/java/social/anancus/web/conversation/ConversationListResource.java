package social.anancus.web.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.core.conversation.ConversationRow;
import social.anancus.core.conversation.ListConversations;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** One's direct conversations, that with the newest post first. */
@Path("conversations")
@ApplicationScoped
@Produces("text/html")
public class ConversationListResource {
    static final String LIST = "/conversations";

    private static final Paging.Limits LIMITS = new Paging.Limits(20, 20);
    private static final int OK = 200;

    private Browser browser;
    private ListConversations listConversations;
    private ConversationPages pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationListResource() {}

    @Inject
    public ConversationListResource(Browser browser, ListConversations listConversations, ConversationPages pages) {
        this.browser = browser;
        this.listConversations = listConversations;
        this.pages = pages;
    }

    /**
     * @param maxId only those whose latest post is older than this
     * @param minId only those whose latest post is newer than this
     * @return a page of them
     */
    @GET
    @SignedIn
    public Response list(@QueryParam("max_id") @Nullable String maxId, @QueryParam("min_id") @Nullable String minId) {
        long owner = browser.requireUser().person().accountId();
        Page<ConversationRow> page = listConversations.list(owner, Paging.parse(maxId, null, minId, null, LIMITS));
        boolean newest = maxId == null && minId == null;
        return View.of(
                        "/writing/conversations",
                        new ConversationsModel(
                                pages.list(page.items(), owner),
                                newest || page.prev() == null ? null : LIST + "?min_id=" + page.prev(),
                                page.full() && page.next() != null ? LIST + "?max_id=" + page.next() : null))
                .answer(OK);
    }
}
