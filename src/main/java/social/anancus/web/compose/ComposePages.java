package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.anancus.core.login.SessionUser;
import social.anancus.platform.persistence.Paging;
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

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ComposePages() {}

    @Inject
    ComposePages(Composers composers, Shelf shelf) {
        this.composers = composers;
        this.shelf = shelf;
    }

    /** The form after a round. */
    Response again(SessionUser user, ComposeSteps.Result.Again again) {
        boolean wrong = !again.problems().isEmpty();
        int status = again.tooMany() ? TOO_MANY : wrong ? UNPROCESSABLE : OK;
        return show(user, again.form(), again.problems(), status);
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
                                shelf.drafts(accountId, ASIDE),
                                shelf.scheduled(accountId, Paging.first(ASIDE)).items()))
                .answer(status);
    }
}
