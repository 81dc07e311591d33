package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.status.StatusJson;
import social.anancus.core.reaction.BookmarkStatus;
import social.anancus.core.reaction.UnbookmarkStatus;
import social.anancus.core.status.Viewer;

/** Bookmarks on a status (https://docs.joinmastodon.org/methods/statuses/#bookmark). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusBookmarksResource {
    private Caller caller;
    private BookmarkStatus bookmarkStatus;
    private UnbookmarkStatus unbookmarkStatus;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusBookmarksResource() {}

    @Inject
    public StatusBookmarksResource(
            Caller caller, BookmarkStatus bookmarkStatus, UnbookmarkStatus unbookmarkStatus, ReactionAnswers answers) {
        this.caller = caller;
        this.bookmarkStatus = bookmarkStatus;
        this.unbookmarkStatus = unbookmarkStatus;
        this.answers = answers;
    }

    /**
     * @param id a status
     * @return it
     */
    @POST
    @Path("{id}/bookmark")
    @RequiresScope({"write", "write:bookmarks"})
    public StatusJson bookmark(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        bookmarkStatus.bookmark(viewer, id);
        return answers.show(viewer, id);
    }

    /**
     * @param id a status
     * @return it
     */
    @POST
    @Path("{id}/unbookmark")
    @RequiresScope({"write", "write:bookmarks"})
    public StatusJson unbookmark(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        unbookmarkStatus.unbookmark(viewer, id);
        return answers.showUndone(viewer, id);
    }
}
