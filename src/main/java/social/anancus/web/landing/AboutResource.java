package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.policing.ShowDomainRules;
import social.anancus.core.policing.ShownDomainRule;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;
import social.anancus.platform.text.Markdown;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.sharing.SocialHead;
import social.anancus.web.sharing.SocialHeads;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.View;

/** What the server is, who runs it, its rules, and which others it keeps away. */
@Path("about")
@ApplicationScoped
@Produces("text/html")
public class AboutResource {
    private static final int OK = 200;

    private SiteFacts facts;
    private SiteSettings site;
    private ShowDomainRules domainRules;
    private Browser browser;
    private SocialHeads heads;
    private String source;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AboutResource() {}

    @Inject
    AboutResource(
            SiteFacts facts,
            SiteSettings site,
            ShowDomainRules domainRules,
            Browser browser,
            SocialHeads heads,
            ServerSettings settings) {
        this.facts = facts;
        this.site = site;
        this.domainRules = domainRules;
        this.browser = browser;
        this.heads = heads;
        this.source = settings.get(Settings.SOURCE_BASE_URL).orElse("");
    }

    /**
     * The page.
     *
     * @param site what the server says of itself
     * @param description the same at length, as admins wrote it; empty for nothing
     * @param showsLimited whether it is told which other servers are limited
     * @param limited those
     * @param source where the program's source is; empty where that is not told
     * @param head the same for other programs
     */
    public record About(
            AboutSite site,
            SafeHtml description,
            boolean showsLimited,
            List<ShownDomainRule> limited,
            String source,
            SocialHead head) {}

    /**
     * @return the page
     */
    @GET
    @Public
    public Response show() {
        SafeHtml description = site.extendedDescription()
                .map(text -> Markdown.toHtml(text.text()))
                .orElse(SafeHtml.EMPTY);
        AboutSite about = facts.about();
        Optional<List<ShownDomainRule>> limited =
                domainRules.show(browser.user().isPresent());
        About page = new About(
                about,
                description,
                limited.isPresent(),
                limited.orElse(List.of()),
                source,
                heads.ofSite("/about", about.title(), about.lead()));
        return View.of("/landing/about", page).answer(OK);
    }

    /**
     * @return the way to the page, from where it was once
     */
    @GET
    @Path("more")
    @Public
    public Response moved() {
        return Redirects.to("/about");
    }
}
