package social.anancus.api.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Public;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.instance.SiteText;
import social.anancus.core.instance.TermsOfServiceRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.text.Markdown;

/** The long texts about the server (https://docs.joinmastodon.org/methods/instance/). */
@Path("v1/instance")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstanceTextsResource {
    private SiteSettings site;
    private TermsOfServiceRepository terms;
    private Messages messages;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InstanceTextsResource() {}

    @Inject
    public InstanceTextsResource(SiteSettings site, TermsOfServiceRepository terms, Messages messages, Clock clock) {
        this.site = site;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @return what the server is, at length
     */
    @GET
    @Path("extended_description")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public SiteTextJson extendedDescription() {
        return json(site.extendedDescription(), "");
    }

    /**
     * @return what happens to people's data
     */
    @GET
    @Path("privacy_policy")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public SiteTextJson privacyPolicy() {
        return json(site.privacyPolicy(), messages.text(java.util.Locale.ENGLISH, "privacy.default"));
    }

    private static SiteTextJson json(Optional<SiteText> text, String otherwise) {
        return text.map(written -> new SiteTextJson(
                        written.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Markdown.toHtml(written.text()).html()))
                .orElseGet(
                        () -> new SiteTextJson(null, Markdown.toHtml(otherwise).html()));
    }

    /**
     * @return the terms of service that hold today, or else those that will first
     * @throws NotFound if there are none
     */
    @GET
    @Path("terms_of_service")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public TermsOfServiceJson termsOfService() {
        return terms.current(today())
                .map(found -> TermsOfServiceJson.of(found, today()))
                .orElseThrow(NotFound::new);
    }

    /**
     * @param date from when they hold, such as {@code 2026-01-31}
     * @return the terms of service of that day
     * @throws NotFound if there are none
     */
    @GET
    @Path("terms_of_service/{date}")
    @Public
    @Cached(Cached.For.EVERYBODY)
    public TermsOfServiceJson termsOfService(@PathParam("date") String date) {
        try {
            return terms.of(LocalDate.parse(date))
                    .map(found -> TermsOfServiceJson.of(found, today()))
                    .orElseThrow(NotFound::new);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
