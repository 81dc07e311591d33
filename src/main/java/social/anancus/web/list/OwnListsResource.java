package social.anancus.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.list.AccountList;
import social.anancus.core.timeline.list.CreateList;
import social.anancus.core.timeline.list.ListDraft;
import social.anancus.core.timeline.list.ListSummary;
import social.anancus.core.timeline.list.SummariseLists;
import social.anancus.platform.error.Invalid;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** One's lists, and a form for a new one. */
@Path("lists")
@ApplicationScoped
@Produces("text/html")
public class OwnListsResource {
    private static final int PICTURES = 3;
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private Browser browser;
    private SummariseLists summariseLists;
    private CreateList createList;
    private AccountItems accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnListsResource() {}

    @Inject
    public OwnListsResource(
            Browser browser, SummariseLists summariseLists, CreateList createList, AccountItems accounts) {
        this.browser = browser;
        this.summariseLists = summariseLists;
        this.createList = createList;
        this.accounts = accounts;
    }

    /**
     * @return all lists
     */
    @GET
    @SignedIn
    public Response show() {
        return page("", "", OK);
    }

    /**
     * @param form {@code title}: the name of the new list
     * @return the way to where people are put into it, or the form once more
     */
    @POST
    @SignedIn
    public Response create(SentForm form) {
        String title = form.text("title").strip();
        try {
            AccountList made = createList.create(owner(), new ListDraft(title, null, null));
            return Redirects.to("/lists/" + made.id() + "/edit");
        } catch (Invalid e) {
            return page(title, ListProblems.of(e), UNPROCESSABLE);
        }
    }

    private Response page(String title, String problem, int status) {
        List<ListSummary> lists = summariseLists.summarise(owner(), null, PICTURES);
        Set<Long> people = new LinkedHashSet<>();
        lists.forEach(list -> people.addAll(list.sampleIds()));
        Map<Long, AccountItem> known = people.isEmpty() ? Map.of() : accounts.of(people, Viewer.local(owner()));
        List<ListLine> lines = lists.stream().map(list -> line(list, known)).toList();
        return View.of("/writing/lists", new ListsModel(lines, title, problem)).answer(status);
    }

    private static ListLine line(ListSummary summary, Map<Long, AccountItem> known) {
        AccountList list = summary.list();
        List<AccountItem> people = summary.sampleIds().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return new ListLine(list.id(), list.title(), summary.members(), list.exclusive(), people);
    }

    private long owner() {
        return browser.requireUser().person().accountId();
    }
}
