package social.anancus.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.login.LocalProfileRepository;
import social.anancus.core.media.Face;
import social.anancus.core.media.KnownFaces;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.core.timeline.AccountTimeline.Wanted;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;

/** The feed of somebody's posts: all but answers to others, also those, those with media, or those with a hashtag. */
@Path("@{who: [^/@.]+}{part: (?:/with_replies|/media|/tagged/[^/]+)?}.rss")
@ApplicationScoped
@Produces(FeedAnswers.TYPE)
public class AccountFeedResource {
    private static final String TAGGED = "/tagged/";
    private static final int GONE = 410;

    private LocalProfileRepository profiles;
    private AccountTimeline timeline;
    private KnownFaces faces;
    private FeedItems items;
    private FeedAnswers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountFeedResource() {}

    @Inject
    AccountFeedResource(
            LocalProfileRepository profiles,
            AccountTimeline timeline,
            KnownFaces faces,
            FeedItems items,
            FeedAnswers answers,
            LocalUris uris) {
        this.profiles = profiles;
        this.timeline = timeline;
        this.faces = faces;
        this.items = items;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @param who the name of somebody of this server
     * @param part which of their posts
     * @param limit how many; 20 where nothing is said
     * @param request what the caller knows of it already
     * @return the feed
     * @throws NotFound if there is nobody of that name
     * @throws NotPermitted if the account is suspended
     */
    @GET
    @Public
    public Response show(
            @PathParam("who") String who,
            @PathParam("part") String part,
            @QueryParam("limit") @Nullable String limit,
            @Context Request request) {
        LocalProfile profile = shown(who);
        Face face = faces.get(List.of(profile.id())).get(profile.id());
        if (face == null) {
            throw new NotFound();
        }
        String tag = part.startsWith(TAGGED) ? part.substring(TAGGED.length()) : null;
        Wanted wanted = new Wanted(false, part.equals("/media"), part.isEmpty(), true, tag);
        List<Long> ids = timeline.page(Viewer.anonymous(), profile.id(), wanted, FeedAnswers.paging(limit))
                .items();
        String page = uris.profile(profile.username());
        String handle = "@" + profile.username() + "@" + uris.localDomain();
        Feed feed = new Feed(
                tag == null ? face.name() : face.name() + " · #" + tag,
                handle,
                page,
                page + encoded(part, tag) + ".rss",
                face.avatarStatic(),
                items.of(ids));
        return answers.answer(feed, request);
    }

    private LocalProfile shown(String who) {
        LocalProfile profile = profiles.byName(who).orElseThrow(NotFound::new);
        return switch (profile.state()) {
            case SHOWN -> profile;
            case PENDING -> throw new NotFound();
            case SUSPENDED -> throw new NotPermitted();
            case DELETED -> throw new WebApplicationException(GONE);
        };
    }

    private static String encoded(String part, @Nullable String tag) {
        return tag == null ? part : TAGGED + Redirects.encode(tag);
    }
}
