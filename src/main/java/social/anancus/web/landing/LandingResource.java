package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.sharing.SocialHead;
import social.anancus.web.sharing.SocialHeads;
import social.anancus.web.status.Feed;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.View;

/** The first page: for visitors what is here, for who is logged in the way home. */
@Path("/")
@ApplicationScoped
@Produces("text/html")
public class LandingResource {
    private static final int POSTS = 8;
    private static final int OK = 200;

    private SiteFacts facts;
    private SocialHeads heads;
    private PublicTimeline timeline;
    private StatusItems statuses;
    private Messages messages;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LandingResource() {}

    @Inject
    LandingResource(
            SiteFacts facts,
            SocialHeads heads,
            PublicTimeline timeline,
            StatusItems statuses,
            Messages messages,
            Browser browser) {
        this.facts = facts;
        this.heads = heads;
        this.timeline = timeline;
        this.statuses = statuses;
        this.messages = messages;
        this.browser = browser;
    }

    /**
     * The page.
     *
     * @param site what the server says of itself
     * @param posts the newest posts from here
     * @param head the same for other programs
     */
    public record Landing(AboutSite site, Feed posts, SocialHead head) {}

    /**
     * @return the page, or the way home
     */
    @GET
    @Public
    public Response show() {
        if (browser.user().isPresent()) {
            return Redirects.to("/home");
        }
        AboutSite site = facts.about();
        SocialHead head = heads.ofSite("/", site.title(), site.lead());
        return View.of("/landing/landing", new Landing(site, posts(), head)).answer(OK);
    }

    private Feed posts() {
        Locale locale = browser.locale(null);
        Page<Long> newest = timeline.page(
                Viewer.anonymous(), new TimelineRepository.Scope(true, false, false), Paging.first(POSTS));
        List<StatusItem> items =
                statuses.page(newest, Viewer.anonymous(), locale).items();
        return new Feed(messages.text(locale, "visitors.landing.posts"), items, null, null, null);
    }
}
