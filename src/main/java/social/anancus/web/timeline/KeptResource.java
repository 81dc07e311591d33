package social.anancus.web.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.reaction.ListBookmarks;
import social.anancus.core.reaction.ListFavourites;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.status.Reading;
import social.anancus.web.support.SignedIn;

/** What somebody wants to find again: bookmarks and favourites. */
@Path("{kind: bookmarks|favourites}")
@ApplicationScoped
@Produces("text/html")
public class KeptResource {
    private Reading reading;
    private ListBookmarks bookmarks;
    private ListFavourites favourites;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KeptResource() {}

    @Inject
    KeptResource(Reading reading, ListBookmarks bookmarks, ListFavourites favourites) {
        this.reading = reading;
        this.bookmarks = bookmarks;
        this.favourites = favourites;
    }

    /**
     * @param kind which
     * @param uri tells which part of them, by ids of the reactions
     * @return the page
     */
    @GET
    @SignedIn
    public Response show(@PathParam("kind") String kind, @Context UriInfo uri) {
        Viewer.LocalViewer viewer = reading.localViewer();
        Paging paging = Reading.paging(uri);
        Page<Long> page = kind.equals("bookmarks") ? bookmarks.list(viewer, paging) : favourites.list(viewer, paging);
        String name = "statuses." + kind;
        return reading.show(
                "/timeline/feed",
                new FeedModel(
                        kind,
                        reading.text(name),
                        reading.text(name + ".sub"),
                        List.of(),
                        List.of(),
                        "",
                        // what was kept on purpose no filter hides
                        reading.feed(
                                reading.text(name), page, FilterContext.ACCOUNT, new Reading.Place("/" + kind, paging)),
                        reading.text(name + ".empty"),
                        null));
    }
}
