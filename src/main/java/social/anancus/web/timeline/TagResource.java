package social.anancus.web.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.tag.FollowTag;
import social.anancus.core.tag.SetTagFeatured;
import social.anancus.core.tag.ShowTag;
import social.anancus.core.tag.TagDetails;
import social.anancus.core.tag.TagName;
import social.anancus.core.tag.TagUse;
import social.anancus.core.tag.UnfollowTag;
import social.anancus.core.timeline.PublicTimeline;
import social.anancus.core.timeline.TimelineRepository.Scope;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;

/** The page of a hashtag. */
@Path("tags/{name: [^/]+}")
@ApplicationScoped
@Produces("text/html")
public class TagResource {
    private static final int MOST_TAGS = 4;

    private Reading reading;
    private PublicTimeline timeline;
    private ShowTag showTag;
    private Following following;
    private Flash flash;

    /** What one can do with a hashtag. */
    @ApplicationScoped
    public static class Following {
        private FollowTag follow;
        private UnfollowTag unfollow;
        private SetTagFeatured feature;

        /** For the container's proxy. */
        @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
        public Following() {}

        @Inject
        Following(FollowTag follow, UnfollowTag unfollow, SetTagFeatured feature) {
            this.follow = follow;
            this.unfollow = unfollow;
            this.feature = feature;
        }

        /** Does it, and says what it did; null for nothing to say. */
        @Nullable
        String act(long account, String name, String what) {
            switch (what) {
                case "follow" -> follow.follow(account, name);
                case "unfollow" -> unfollow.unfollow(account, name);
                case "feature" -> feature.set(account, name, true);
                case "unfeature" -> feature.set(account, name, false);
                default -> throw new Invalid("There is no such action");
            }
            return what.equals("follow") ? "tag-followed" : what.equals("unfollow") ? "tag-unfollowed" : null;
        }
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagResource() {}

    @Inject
    TagResource(Reading reading, PublicTimeline timeline, ShowTag showTag, Following following, Flash flash) {
        this.reading = reading;
        this.timeline = timeline;
        this.showTag = showTag;
        this.following = following;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param name the hashtag, without its {@code #}
     * @param path its address
     * @param use how much it is used
     * @param tag the tag, with how the viewer stands to it
     * @param any other hashtags of which one will do, as typed
     * @param none hashtags that must not be there, as typed
     * @param feed the posts
     */
    public record TagPage(String name, String path, String use, TagDetails tag, String any, String none, Feed feed) {
        public boolean following() {
            return Boolean.TRUE.equals(tag.following());
        }

        public boolean featuring() {
            return Boolean.TRUE.equals(tag.featuring());
        }
    }

    /**
     * @param name a hashtag, without its {@code #}
     * @param uri tells which part; {@code any} and {@code none} name further hashtags
     * @return the page
     * @throws NotFound if it can be no hashtag
     */
    @GET
    @Public
    public Response show(@PathParam("name") String name, @Context UriInfo uri) {
        TagDetails tag = showTag.show(name, reading.viewer().accountId());
        String any = typed(uri, "any");
        String none = typed(uri, "none");
        Paging paging = Reading.paging(uri);
        String path = path(name);
        StringBuilder address = new StringBuilder(path);
        add(address, "any", any);
        add(address, "none", none);
        Feed feed = reading.feed(
                reading.text("statuses.tag.label", "#" + tag.name()),
                timeline.tagged(
                        reading.viewer(),
                        new PublicTimeline.TagNames(name, names(any), List.of(), names(none)),
                        new Scope(false, false, false),
                        paging),
                FilterContext.PUBLIC,
                new Reading.Place(address.toString(), paging));
        long people = tag.history().stream().mapToLong(TagUse::accounts).sum();
        long posts = tag.history().stream().mapToLong(TagUse::uses).sum();
        return reading.show(
                "/timeline/tag",
                new TagPage(
                        tag.name(),
                        path,
                        reading.text("statuses.tag.use", people, posts),
                        tag,
                        any,
                        none,
                        feed.live("hashtag " + name)));
    }

    /**
     * @param name a hashtag
     * @param form what to {@code do} with it
     * @return the way back to its page
     */
    @POST
    @SignedIn
    public Response act(@PathParam("name") String name, SentForm form) {
        String said = following.act(reading.localViewer().id(), name, form.text("do"));
        Response back = Redirects.to(path(name));
        return said == null
                ? back
                : Response.fromResponse(back).cookie(flash.say(said)).build();
    }

    private static String path(String name) {
        return "/tags/"
                + Redirects.encode(
                        TagName.parse(name).orElseThrow(NotFound::new).compared());
    }

    private static String typed(UriInfo uri, String name) {
        String value = uri.getQueryParameters().getFirst(name);
        return value == null || value.length() > 300 ? "" : value.strip();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Redirects.encode(value));
        }
    }

    /** People part them by commas or spaces, with and without the mark. */
    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[\\s,#]+"))
                .filter(name -> !name.isEmpty())
                .limit(MOST_TAGS)
                .toList();
    }
}
