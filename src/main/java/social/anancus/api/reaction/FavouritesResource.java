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
import social.anancus.core.reaction.ListFavourites;
import social.anancus.core.status.Viewer;

/** The caller's favourites (https://docs.joinmastodon.org/methods/favourites/). */
@Path("v1/favourites")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FavouritesResource {
    private Caller caller;
    private ListFavourites favourites;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FavouritesResource() {}

    @Inject
    public FavouritesResource(Caller caller, ListFavourites favourites, ReactionAnswers answers) {
        this.caller = caller;
        this.favourites = favourites;
        this.answers = answers;
    }

    /**
     * @return a page of the statuses, by ids of the favourites
     */
    @GET
    @RequiresScope({"read", "read:favourites"})
    public Response index() {
        Viewer.LocalViewer viewer = caller.localViewer();
        return answers.statuses(favourites.list(viewer, answers.statusPaging()), viewer);
    }
}
