package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.login.SessionUser;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.support.Browser;
import social.anancus.web.support.View;

/** Shows the page to write on. */
@ApplicationScoped
class ComposePages {
    private static final int ASIDE = 3;
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private Composers composers;
    private Shelf shelf;
    private StatusItems statuses;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ComposePages() {}

    @Inject
    ComposePages(Composers composers, Shelf shelf, StatusItems statuses, Browser browser) {
        this.composers = composers;
        this.shelf = shelf;
        this.statuses = statuses;
        this.browser = browser;
    }

    /** The form after a round. */
    Response again(SessionUser user, ComposeSteps.Result.Again again) {
        boolean wrong = !again.problems().isEmpty();
        int status = again.tooMany() ? TOO_MANY : wrong ? UNPROCESSABLE : OK;
        return show(user, again.form(), again.problems(), status);
    }

    private @Nullable StatusItem about(SessionUser user, Composition.Target target) {
        Long id = target.quote() == null ? target.replyTo() : target.quote();
        return id == null
                ? null
                : statuses.of(
                                List.of(id),
                                new StatusItems.Look(
                                        Composers.author(user), browser.locale(null), FilterContext.THREAD))
                        .get(id);
    }

    /**
     * @param user who writes
     * @param form what has been written so far
     * @param problems what is wrong, by field
     * @param status the answer's
     */
    Response show(SessionUser user, Composition form, Map<String, Problem> problems, int status) {
        long accountId = user.person().accountId();
        return View.of(
                        "/writing/compose",
                        new ComposeModel(
                                composers.show(form, problems, true),
                                about(user, form.target()),
                                shelf.drafts(accountId, ASIDE),
                                shelf.scheduled(accountId, Paging.first(ASIDE)).items()))
                .answer(status);
    }
}
