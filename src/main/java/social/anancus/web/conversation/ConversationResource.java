package social.anancus.web.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.core.conversation.ReadConversation;
import social.anancus.core.login.SessionUser;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** One direct conversation. Who opens it has read it. */
@Path("conversations/{id}")
@ApplicationScoped
@Produces("text/html")
public class ConversationResource {
    private static final Paging.Limits LIMITS = new Paging.Limits(40, 40);
    private static final int MOST_DIGITS = 18;
    private static final int OK = 200;

    private Browser browser;
    private ReadConversation readConversation;
    private ConversationPages pages;
    private ConversationSteps steps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationResource() {}

    @Inject
    public ConversationResource(
            Browser browser, ReadConversation readConversation, ConversationPages pages, ConversationSteps steps) {
        this.browser = browser;
        this.readConversation = readConversation;
        this.pages = pages;
        this.steps = steps;
    }

    /**
     * @param id a conversation of one's own
     * @param maxId only what was said before this
     * @param minId only what was said after this
     * @return a page of what was said
     * @throws NotFound if there is no such conversation
     */
    @GET
    @SignedIn
    public Response show(
            @PathParam("id") String id,
            @QueryParam("max_id") @Nullable String maxId,
            @QueryParam("min_id") @Nullable String minId) {
        SessionUser user = browser.requireUser();
        long conversation = number(id);
        ReadConversation.Opened opened = readConversation.read(
                user.person().accountId(), conversation, Paging.parse(maxId, null, minId, null, LIMITS));
        String path = ConversationListResource.LIST + "/" + conversation;
        return View.of("/writing/conversation", pages.one(user, opened, path, maxId == null && minId == null))
                .answer(OK);
    }

    /**
     * @param id a conversation of one's own
     * @param form {@code do}: {@code mute}, {@code unmute}, {@code unread} or {@code remove}
     * @return the way on
     * @throws NotFound if there is no such conversation
     */
    @POST
    @SignedIn
    public Response change(@PathParam("id") String id, SentForm form) {
        long owner = browser.requireUser().person().accountId();
        long conversation = number(id);
        String path = ConversationListResource.LIST + "/" + conversation;
        return switch (form.text("do")) {
            case "mute" -> steps.mute(owner, conversation, true, path);
            case "unmute" -> steps.mute(owner, conversation, false, path);
            case "unread" -> steps.unread(owner, conversation, ConversationListResource.LIST);
            case "remove" -> steps.remove(owner, conversation, ConversationListResource.LIST);
            default -> Redirects.to(path);
        };
    }

    private static long number(String id) {
        if (id.isEmpty() || id.length() > MOST_DIGITS || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
