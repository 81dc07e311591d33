package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.FindScheduledStatus;
import social.anancus.core.status.ScheduledStatus;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.web.compose.Composition.Later;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** One status that is published later: it can be moved to another time, or not be published at all. */
@Path("scheduled/{id}")
@ApplicationScoped
@Produces("text/html")
public class ScheduledResource {
    private static final String LIST = "/drafts#schedule";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private Browser browser;
    private FindScheduledStatus find;
    private ScheduledChanges changes;
    private CompositionChecks checks;
    private Composers composers;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduledResource() {}

    @Inject
    public ScheduledResource(
            Browser browser,
            FindScheduledStatus find,
            ScheduledChanges changes,
            CompositionChecks checks,
            Composers composers,
            Flash flash) {
        this.browser = browser;
        this.find = find;
        this.changes = changes;
        this.checks = checks;
        this.composers = composers;
        this.flash = flash;
    }

    /**
     * @param id a scheduled status of one's own
     * @return it, with the form for another time
     * @throws NotFound if there is no such
     */
    @GET
    @SignedIn
    public Response show(@PathParam("id") String id) {
        ScheduledStatus status = find.find(owner(), Queries.id(id));
        return page(status, new Later(local(status.scheduledAt()), "UTC"), null);
    }

    /**
     * @param id a scheduled status of one's own
     * @param form {@code do}: {@code move} to {@code at} in {@code zone}, or {@code cancel}
     * @return the way back, or the form once more
     * @throws NotFound if there is no such
     */
    @POST
    @SignedIn
    public Response change(@PathParam("id") String id, SentForm form) {
        long owner = owner();
        ScheduledStatus status = find.find(owner, Queries.id(id));
        if (form.text("do").equals("cancel")) {
            changes.cancel(owner, status.id());
            return back("writing.cancelled");
        }
        Later later = new Later(form.text("at"), form.text("zone"));
        Optional<Problem> problem = checks.later(later);
        Instant at = CompositionChecks.time(later);
        if (problem.isPresent() || at == null) {
            return page(status, later, problem.orElse(Problem.of("at.none")));
        }
        try {
            changes.move(owner, status.id(), at);
        } catch (Invalid e) {
            return page(status, later, Problem.of("at.full"));
        }
        return back("writing.moved");
    }

    private Response page(ScheduledStatus status, Later later, @Nullable Problem problem) {
        ScheduledModel model = new ScheduledModel(
                Shelf.line(status),
                status.content().text(),
                status.content().spoilerText(),
                later.at(),
                later.zone(),
                composers.zones(browser.locale(null)),
                problem);
        return View.of("/writing/scheduled", model).answer(problem == null ? OK : UNPROCESSABLE);
    }

    private Response back(String said) {
        return flash.lead(LIST, said);
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private long owner() {
        return browser.requireUser().person().accountId();
    }
}
