package social.anancus.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.anancus.api.answer.DeprecatedSince;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.media.ChangeMedia;
import social.anancus.core.media.DeleteMedia;
import social.anancus.core.media.FindMedia;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaChange;

/** Uploads that belong to no status yet (https://docs.joinmastodon.org/methods/media/). */
@Path("v1/media")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {
    private static final int PARTIAL = 206;

    private Caller caller;
    private MediaAnswers answers;
    private FindMedia findMedia;
    private ChangeMedia changeMedia;
    private DeleteMedia deleteMedia;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaResource() {}

    @Inject
    public MediaResource(
            Caller caller,
            MediaAnswers answers,
            FindMedia findMedia,
            ChangeMedia changeMedia,
            DeleteMedia deleteMedia) {
        this.caller = caller;
        this.answers = answers;
        this.findMedia = findMedia;
        this.changeMedia = changeMedia;
        this.deleteMedia = deleteMedia;
    }

    /**
     * Uploads a file and waits until it is processed.
     *
     * @param params the file and what is said of it
     * @return the attachment
     */
    @POST
    @DeprecatedSince("2019-10-22")
    @LimitedBy(Limited.MEDIA)
    @RequiresScope({"write", "write:media"})
    public Response create(MediaParams params) {
        return answers.create(accountId(), params, true, PARTIAL);
    }

    /**
     * @param id an id
     * @return the caller's own attachment: 206 while it is not processed
     */
    @GET
    @Path("{id}")
    @RequiresScope({"write", "write:media"})
    public Response show(@PathParam("id") long id) {
        return answers.of(findMedia.find(accountId(), id), PARTIAL);
    }

    /**
     * @param id an id
     * @param params what to say anew of it
     * @return the attachment as it is now
     */
    @PUT
    @Path("{id}")
    @RequiresScope({"write", "write:media"})
    public Response update(@PathParam("id") long id, MediaParams params) {
        MediaChange change = new MediaChange(params.description(), Focus.parse(params.focus()), params.thumbnailPath());
        return answers.of(changeMedia.change(accountId(), id, change), PARTIAL);
    }

    /** The same under Rails' other verb. */
    @PATCH
    @Path("{id}")
    @RequiresScope({"write", "write:media"})
    public Response patch(@PathParam("id") long id, MediaParams params) {
        return update(id, params);
    }

    /**
     * @param id the id of an attachment that no status uses
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:media"})
    public Map<String, String> delete(@PathParam("id") long id) {
        deleteMedia.delete(accountId(), id);
        return Map.of();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
