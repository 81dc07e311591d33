package social.anancus.web.settings.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.anancus.core.filter.Filter;
import social.anancus.platform.error.Invalid;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The pages on which people list, make, change and delete filters. */
@Path("settings/filters")
@ApplicationScoped
@Produces("text/html")
public class FiltersPageResource {
    private static final String LIST = "/settings/filters";
    private static final String FORM = "/setting/filter";

    private Browser browser;
    private FilterUseCases filters;
    private MistakeTexts mistakes;
    private Flash flash;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FiltersPageResource() {}

    @Inject
    public FiltersPageResource(
            Browser browser, FilterUseCases filters, MistakeTexts mistakes, Flash flash, Clock clock) {
        this.browser = browser;
        this.filters = filters;
        this.mistakes = mistakes;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * What the list shows.
     *
     * @param filters the filters, oldest first
     */
    public record Lines(List<FilterLine> filters) {}

    /**
     * @return the list
     */
    @GET
    @SignedIn
    public Response list() {
        Instant now = clock.instant();
        return View.of(
                        "/setting/filters",
                        new Lines(filters.list(accountId()).stream()
                                .map(filter -> FilterLine.of(filter, now))
                                .toList()))
                .answer(200);
    }

    /**
     * @return the form for a new filter
     */
    @GET
    @Path("new")
    @SignedIn
    public Response begin() {
        return View.of(FORM, FilterForm.empty()).answer(200);
    }

    /**
     * @param form what was typed
     * @return the way to the list, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response create(SentForm form) {
        try {
            filters.create(accountId(), FilterForm.draft(form));
        } catch (Invalid e) {
            return View.of(FORM, FilterForm.empty().typed(form, mistakes.of(e))).answer(422);
        }
        return toList("filter-saved");
    }

    /**
     * @param id a filter
     * @return the form
     */
    @GET
    @Path("{id: [0-9]{1,18}}")
    @SignedIn
    public Response show(@PathParam("id") long id) {
        return View.of(FORM, FilterForm.of(filters.find(accountId(), id))).answer(200);
    }

    /**
     * @param id a filter
     * @param form what was typed
     * @return the way to the list, or the form with what is wrong
     */
    @POST
    @Path("{id: [0-9]{1,18}}")
    @SignedIn
    public Response save(@PathParam("id") long id, SentForm form) {
        Filter old = filters.find(accountId(), id);
        try {
            filters.update(accountId(), id, FilterForm.draft(form));
            if (form.isTicked("forget_posts")) {
                old.statuses().forEach(status -> filters.forget(accountId(), status.id()));
            }
        } catch (Invalid e) {
            return View.of(FORM, FilterForm.of(old).typed(form, mistakes.of(e))).answer(422);
        }
        return toList("filter-saved");
    }

    /**
     * @param id a filter
     * @param form nothing but its token
     * @return the way to the list
     */
    @POST
    @Path("{id: [0-9]{1,18}}/delete")
    @SignedIn
    public Response delete(@PathParam("id") long id, SentForm form) {
        filters.delete(accountId(), id);
        return toList("filter-deleted");
    }

    private long accountId() {
        return browser.requireUser().person().accountId();
    }

    private Response toList(String sentence) {
        return flash.lead(LIST, sentence);
    }
}
