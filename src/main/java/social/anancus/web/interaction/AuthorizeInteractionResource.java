package social.anancus.web.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.search.AskOthers;
import social.anancus.core.search.FindByAddress;
import social.anancus.core.search.Found;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** Shows people of this server what they came from the page of another for, with what they can do about it. */
@Path("authorize_interaction")
@ApplicationScoped
@Produces("text/html")
public class AuthorizeInteractionResource {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LONGEST = 2048;
    private static final int OK = 200;
    private static final int ABSENT = 404;
    private static final int BUSY = 503;

    private FindByAddress findByAddress;
    private AskOthers askOthers;
    private RemoteAccounts remoteAccounts;
    private Subjects subjects;
    private StatusItems items;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthorizeInteractionResource() {}

    @Inject
    AuthorizeInteractionResource(
            FindByAddress findByAddress,
            AskOthers askOthers,
            RemoteAccounts remoteAccounts,
            Subjects subjects,
            StatusItems items,
            Browser browser) {
        this.findByAddress = findByAddress;
        this.askOthers = askOthers;
        this.remoteAccounts = remoteAccounts;
        this.subjects = subjects;
        this.items = items;
        this.browser = browser;
    }

    /**
     * What was looked for.
     *
     * @param subject the account, or the post with its author
     * @param status the post with all that can be done with it; null for an account
     */
    public record Meeting(Subject subject, @Nullable StatusItem status) {}

    /**
     * What was looked for and not found.
     *
     * @param sought the handle or address
     * @param silent whether its server does not answer
     */
    public record Nothing(String sought, boolean silent) {}

    /**
     * @param uri a handle behind {@code acct:} or without it, or the address of an account or a post
     * @param acct a handle, as older servers say it
     * @return the account or post
     */
    @GET
    @SignedIn
    public Response show(@QueryParam("uri") @Nullable String uri, @QueryParam("acct") @Nullable String acct) {
        String sought = (uri == null || uri.isBlank() ? String.valueOf(acct) : uri).strip();
        if (sought.length() > LONGEST || uri == null && acct == null) {
            return nothing("", false);
        }
        Viewer viewer = Viewer.local(browser.requireUser().person().accountId());
        try {
            return find(sought, viewer)
                    .map(subject -> meeting(subject, viewer))
                    .orElseGet(() -> nothing(sought, false));
        } catch (NotFound e) {
            return nothing(sought, false);
        } catch (RemoteUnavailable e) {
            return nothing(sought, true);
        }
    }

    private Response meeting(Subject subject, Viewer viewer) {
        Subject.Post post = subject.post();
        StatusItem status = post == null
                ? null
                : items.one(post.id(), new StatusItems.Look(viewer, browser.locale(null), FilterContext.THREAD));
        return View.of("/interaction/authorize", new Meeting(subject, status)).answer(OK);
    }

    private Optional<Subject> find(String sought, Viewer viewer) {
        if (!sought.startsWith("https://") && !sought.startsWith("http://")) {
            String handle = sought.replaceFirst("^acct:(?://)?", "");
            return subjects.account(remoteAccounts.resolve(handle, PATIENCE), viewer);
        }
        Found known = findByAddress.find(sought);
        boolean isKnown = !known.accountIds().isEmpty() || !known.statusIds().isEmpty();
        Found found = isKnown ? known : askOthers.ask(sought);
        return found.statusIds().isEmpty()
                ? found.accountIds().stream().findFirst().flatMap(id -> subjects.account(id, viewer))
                : subjects.status(found.statusIds().getFirst(), viewer);
    }

    private static Response nothing(String sought, boolean silent) {
        return View.of("/interaction/nothing", new Nothing(sought, silent)).answer(silent ? BUSY : ABSENT);
    }
}
