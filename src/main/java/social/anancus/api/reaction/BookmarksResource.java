package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.reaction.ListBookmarks;
import social.anancus.core.status.Viewer;

/** The caller's bookmarks (https://docs.joinmastodon.org/methods/bookmarks/). */
@Path("v1/bookmarks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BookmarksResource {
    private Caller caller;
    private ListBookmarks bookmarks;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BookmarksResource() {}

    @Inject
    public BookmarksResource(Caller caller, ListBookmarks bookmarks, ReactionAnswers answers) {
        this.caller = caller;
        this.bookmarks = bookmarks;
        this.answers = answers;
    }

    /**
     * @return a page of the statuses, by ids of the bookmarks
     */
    @GET
    @RequiresScope({"read", "read:bookmarks"})
    public Response index() {
        Viewer.LocalViewer viewer = caller.localViewer();
        return answers.statuses(bookmarks.list(viewer, answers.statusPaging()), viewer);
    }
}
