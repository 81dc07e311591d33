package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.moderation.CreateReport;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which somebody is reported to those who moderate. */
@Path("people/{id: [0-9]{1,18}}/report")
@ApplicationScoped
@Produces("text/html")
public class ReportPageResource {
    private static final int UNPROCESSABLE = 422;

    private People people;
    private ReportPages pages;
    private CreateReport createReport;
    private HideActions hides;
    private RateLimiter limiter;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReportPageResource() {}

    @Inject
    ReportPageResource(
            People people,
            ReportPages pages,
            CreateReport createReport,
            HideActions hides,
            RateLimiter limiter,
            Flash flash) {
        this.people = people;
        this.pages = pages;
        this.createReport = createReport;
        this.hides = hides;
        this.limiter = limiter;
        this.flash = flash;
    }

    /**
     * @param id an account
     * @param posts statuses of it that the report is about
     * @param referer the page from which one comes
     * @return the form
     */
    @GET
    @SignedIn
    public Response show(
            @PathParam("id") long id,
            @QueryParam("post") List<String> posts,
            @HeaderParam("Referer") @Nullable String referer) {
        AccountItem account = people.other(id);
        ReportForm empty = new ReportForm(
                ReportForm.numbers(posts),
                "",
                Set.of(),
                "",
                false,
                false,
                false,
                HidePageResource.back(account, referer),
                Map.of());
        return View.of("/people/report", pages.of(account, empty)).answer(200);
    }

    /**
     * @param id an account
     * @param form what was typed
     * @return the way back, or the form again
     */
    @POST
    @SignedIn
    public Response send(@PathParam("id") long id, SentForm form) {
        AccountItem account = people.other(id);
        ReportForm typed = ReportForm.of(form, Redirects.own(form.get("back")));
        Map<String, String> problems = problems(typed, pages.hasRules());
        if (problems.isEmpty()) {
            try {
                limiter.onSuccess(
                        RateLimits.REPORTS,
                        Long.toString(people.me()),
                        () -> createReport.create(people.me(), null, typed.toDraft(id)));
            } catch (Invalid e) {
                problems = problems(e);
            }
        }
        if (!problems.isEmpty()) {
            return View.of("/people/report", pages.of(account, typed.with(problems)))
                    .answer(UNPROCESSABLE);
        }
        if (typed.block()) {
            hides.block(people.me(), id);
        } else if (typed.mute()) {
            hides.mute(people.me(), id, true, Duration.ZERO);
        }
        return flash.lead(typed.back(), "people.reported");
    }

    private static Map<String, String> problems(ReportForm typed, boolean hasRules) {
        Map<String, String> problems = new HashMap<>();
        if (typed.category().isEmpty()) {
            problems.put("category", "people.report.no-category");
        } else if (typed.category().equals(ReportForm.VIOLATION)
                && hasRules
                && typed.ruleIds().isEmpty()) {
            problems.put("rule", "people.report.no-rule");
        }
        return problems;
    }

    private static Map<String, String> problems(Invalid refused) {
        Map<String, String> problems = new HashMap<>();
        for (FieldError error : refused.errors()) {
            problems.put(
                    error.field().equals("comment") ? "comment" : "rule",
                    error.field().equals("comment") ? "people.report.long-comment" : "people.report.no-rule");
        }
        if (problems.isEmpty()) {
            problems.put("category", "people.report.no-category");
        }
        return problems;
    }
}
