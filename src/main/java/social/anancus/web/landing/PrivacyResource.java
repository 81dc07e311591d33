package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.instance.SiteText;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.text.Markdown;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.View;

/** What happens to people's data here. */
@Path("privacy-policy")
@ApplicationScoped
@Produces("text/html")
public class PrivacyResource {
    private static final int OK = 200;

    private SiteSettings site;
    private Messages messages;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PrivacyResource() {}

    @Inject
    public PrivacyResource(SiteSettings site, Messages messages, Browser browser) {
        this.site = site;
        this.messages = messages;
        this.browser = browser;
    }

    /**
     * @return what admins have written, or what holds wherever they have written nothing
     */
    @GET
    @Public
    public Response show() {
        Optional<SiteText> written = site.privacyPolicy();
        String text =
                written.map(SiteText::text).orElseGet(() -> messages.text(browser.locale(null), "privacy.default"));
        LongText page = new LongText(
                "visitors.privacy.title",
                Markdown.toHtml(text),
                written.map(SiteText::updatedAt).orElse(null),
                null,
                null);
        return View.of("/landing/text", page).answer(OK);
    }
}
