package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.support.Public;

/** All that a post has said. */
@Path("@{acct: [^/]+}/{id: [0-9]{1,18}}/history")
@ApplicationScoped
@Produces("text/html")
public class HistoryResource {
    private Reading reading;
    private StatusItems items;
    private Versions versions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HistoryResource() {}

    @Inject
    HistoryResource(Reading reading, StatusItems items, Versions versions) {
        this.reading = reading;
        this.items = items;
        this.versions = versions;
    }

    /**
     * The page.
     *
     * @param path the page of the post
     * @param language the post's language; null where that is not known
     * @param versions what it says and said, the last first
     */
    public record History(String path, @Nullable String language, List<Version> versions) {
        public History {
            versions = List.copyOf(versions);
        }
    }

    /**
     * What a post said.
     *
     * @param time since when
     * @param current whether it says so still
     * @param warning the content warning; empty for none
     * @param html the text
     * @param options the options of its poll; empty for none
     * @param media its attachments, as they were described then
     */
    public record Version(
            MomentItem time,
            boolean current,
            String warning,
            SafeHtml html,
            List<String> options,
            List<MediaItem> media) {
        public Version {
            options = List.copyOf(options);
            media = List.copyOf(media);
        }
    }

    /**
     * @param id a post
     * @return the page
     * @throws NotFound if the post is not there or not for who looks
     */
    @GET
    @Public
    public Response show(@PathParam("id") long id) {
        StatusItems.Look look = reading.look(FilterContext.THREAD);
        StatusItem status = items.one(id, look);
        return reading.show(
                "/status/history", new History(status.path(), status.body().language(), versions.of(status, look)));
    }
}
