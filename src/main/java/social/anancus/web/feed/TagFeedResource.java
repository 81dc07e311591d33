package social.anancus.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.TagName;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.PublicTimeline.TagNames;
import social.anancus.core.timeline.TimelineRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Public;

/** The feed of a hashtag: the public posts that this server knows. */
@Path("tags/{name: [^/]+}.rss")
@ApplicationScoped
@Produces(FeedAnswers.TYPE)
public class TagFeedResource {
    private PublicTimeline timeline;
    private FeedItems items;
    private FeedAnswers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagFeedResource() {}

    @Inject
    TagFeedResource(PublicTimeline timeline, FeedItems items, FeedAnswers answers, LocalUris uris) {
        this.timeline = timeline;
        this.items = items;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @param name a hashtag
     * @param local whether only posts of this server are wanted
     * @param limit how many; 20 where nothing is said
     * @param request what the caller knows of it already
     * @return the feed; empty where nobody has used the tag
     * @throws NotFound if the name can be none of a hashtag
     */
    @GET
    @Public
    public Response show(
            @PathParam("name") String name,
            @QueryParam("local") @Nullable String local,
            @QueryParam("limit") @Nullable String limit,
            @Context Request request) {
        TagName tag = TagName.parse(name).orElseThrow(NotFound::new);
        boolean localOnly = "true".equals(local) || "1".equals(local);
        List<Long> ids = timeline.tagged(
                        Viewer.anonymous(),
                        new TagNames(tag.compared(), List.of(), List.of(), List.of()),
                        new TimelineRepository.Scope(localOnly, false, false),
                        FeedAnswers.paging(limit))
                .items();
        String page = uris.tag(tag.compared());
        Feed feed = new Feed(
                "#" + tag.display(),
                "#" + tag.display() + " · " + uris.localDomain(),
                page,
                page + ".rss" + (localOnly ? "?local=true" : ""),
                null,
                items.of(ids));
        return answers.answer(feed, request);
    }
}
