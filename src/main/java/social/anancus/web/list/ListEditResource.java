package social.anancus.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.core.timeline.list.AccountList;
import social.anancus.core.timeline.list.FindList;
import social.anancus.core.timeline.list.ListDraft;
import social.anancus.core.timeline.list.RepliesPolicy;
import social.anancus.core.timeline.list.UpdateList;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Choice;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** Changes a list, and shows who is in it. */
@Path("lists/{id}/edit")
@ApplicationScoped
@Produces("text/html")
public class ListEditResource {
    private static final Paging.Limits LIMITS = new Paging.Limits(80, 80);
    private static final int MOST_CHARACTERS = 200;
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private Browser browser;
    private FindList findList;
    private UpdateList updateList;
    private ListPeople people;
    private Messages messages;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListEditResource() {}

    @Inject
    public ListEditResource(
            Browser browser,
            FindList findList,
            UpdateList updateList,
            ListPeople people,
            Messages messages,
            Flash flash) {
        this.browser = browser;
        this.findList = findList;
        this.updateList = updateList;
        this.people = people;
        this.messages = messages;
        this.flash = flash;
    }

    /**
     * @param id a list of one's own
     * @param query whom one looks for among those whom one follows
     * @param maxId only members before this
     * @return the form, and the people
     * @throws NotFound if there is no such list
     */
    @GET
    @SignedIn
    public Response show(
            @PathParam("id") String id,
            @QueryParam("q") @Nullable String query,
            @QueryParam("max_id") @Nullable String maxId) {
        AccountList list = findList.find(owner(), ListProblems.id(id));
        String text = query == null ? "" : query.strip();
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        ListEditModel.People shown =
                people.of(owner(), list.id(), bounded, Paging.parse(maxId, null, null, null, LIMITS));
        return View.of("/writing/list-edit", model(list, list, "", shown)).answer(OK);
    }

    /**
     * @param id a list of one's own
     * @param form {@code title}, {@code replies_policy}, {@code exclusive}
     * @return the way back, or the form once more
     * @throws NotFound if there is no such list
     */
    @POST
    @SignedIn
    public Response save(@PathParam("id") String id, SentForm form) {
        AccountList list = findList.find(owner(), ListProblems.id(id));
        String title = form.text("title").strip();
        String policy = form.text("replies_policy");
        RepliesPolicy wanted = Stream.of(RepliesPolicy.values())
                .filter(each -> each.wireName().equals(policy))
                .findFirst()
                .orElse(list.repliesPolicy());
        boolean exclusive = form.isTicked("exclusive");
        try {
            updateList.update(owner(), list.id(), new ListDraft(title, wanted.wireName(), exclusive));
        } catch (Invalid e) {
            ListEditModel.People shown = people.of(owner(), list.id(), "", Paging.first(LIMITS.usual()));
            AccountList typed = new AccountList(list.id(), title, wanted, exclusive);
            return View.of("/writing/list-edit", model(list, typed, ListProblems.of(e), shown))
                    .answer(UNPROCESSABLE);
        }
        return flash.lead("/lists/" + list.id() + "/edit", "writing.list.saved");
    }

    private ListEditModel model(AccountList now, AccountList typed, String problem, ListEditModel.People shown) {
        Locale locale = browser.locale(null);
        List<Choice> policies = Stream.of(RepliesPolicy.LIST, RepliesPolicy.FOLLOWED, RepliesPolicy.NONE)
                .map(each ->
                        Choice.of(each.wireName(), messages.text(locale, "writing.list.replies." + each.wireName())))
                .toList();
        return new ListEditModel(
                now.id(),
                now.title(),
                typed.title(),
                typed.repliesPolicy().wireName(),
                typed.exclusive(),
                policies,
                problem,
                shown);
    }

    private long owner() {
        return browser.requireUser().person().accountId();
    }
}
