package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import social.anancus.core.instance.TermsOfService;
import social.anancus.core.instance.TermsOfServiceRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.Markdown;
import social.anancus.web.support.Public;
import social.anancus.web.support.View;

/** The terms of service: those that hold, and those of a day. */
@Path("terms-of-service")
@ApplicationScoped
@Produces("text/html")
public class TermsResource {
    private static final int OK = 200;

    private TermsOfServiceRepository terms;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TermsResource() {}

    @Inject
    public TermsResource(TermsOfServiceRepository terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * @return those that hold today, or else those that will first
     * @throws NotFound if there are none
     */
    @GET
    @Public
    public Response show() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return terms.current(today).map(TermsResource::page).orElseThrow(NotFound::new);
    }

    /**
     * @param date from when they hold, such as {@code 2026-01-31}
     * @return those of that day
     * @throws NotFound if there are none
     */
    @GET
    @Path("{date}")
    @Public
    public Response show(@PathParam("date") String date) {
        try {
            return terms.of(LocalDate.parse(date)).map(TermsResource::page).orElseThrow(NotFound::new);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    private static Response page(TermsOfService found) {
        LongText page = new LongText(
                "visitors.terms.title",
                Markdown.toHtml(found.text()),
                null,
                found.effectiveDate(),
                found.succeededBy());
        return View.of("/landing/text", page).answer(OK);
    }
}
