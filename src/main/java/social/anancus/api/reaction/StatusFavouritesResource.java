package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.status.StatusJson;
import social.anancus.core.reaction.FavouriteStatus;
import social.anancus.core.reaction.ListFavouriters;
import social.anancus.core.reaction.UnfavouriteStatus;
import social.anancus.core.status.Viewer;

/** Favourites of a status (https://docs.joinmastodon.org/methods/statuses/#favourite). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusFavouritesResource {
    private Caller caller;
    private FavouriteStatus favouriteStatus;
    private UnfavouriteStatus unfavouriteStatus;
    private ListFavouriters favouriters;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusFavouritesResource() {}

    @Inject
    public StatusFavouritesResource(
            Caller caller,
            FavouriteStatus favouriteStatus,
            UnfavouriteStatus unfavouriteStatus,
            ListFavouriters favouriters,
            ReactionAnswers answers) {
        this.caller = caller;
        this.favouriteStatus = favouriteStatus;
        this.unfavouriteStatus = unfavouriteStatus;
        this.favouriters = favouriters;
        this.answers = answers;
    }

    /**
     * @param id a status
     * @return it
     */
    @POST
    @Path("{id}/favourite")
    @RequiresScope({"write", "write:favourites"})
    public StatusJson favourite(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        favouriteStatus.favourite(viewer, id, null);
        return answers.show(viewer, id);
    }

    /**
     * @param id a status
     * @return it
     */
    @POST
    @Path("{id}/unfavourite")
    @RequiresScope({"write", "write:favourites"})
    public StatusJson unfavourite(@PathParam("id") long id) {
        Viewer.LocalViewer viewer = caller.localViewer();
        unfavouriteStatus.unfavourite(viewer, id);
        return answers.showUndone(viewer, id);
    }

    /**
     * @param id a status
     * @return a page of the accounts that have done so
     */
    @GET
    @Path("{id}/favourited_by")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response favouritedBy(@PathParam("id") long id) {
        return answers.accounts(favouriters.list(caller.viewer(), id, answers.accountPaging()));
    }
}
