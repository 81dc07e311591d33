package social.anancus.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;

/** Uploads that are processed meanwhile (https://docs.joinmastodon.org/methods/media/#v2). */
@Path("v2/media")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaV2Resource {
    private static final int ACCEPTED = 202;

    private Caller caller;
    private MediaAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaV2Resource() {}

    @Inject
    public MediaV2Resource(Caller caller, MediaAnswers answers) {
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Uploads a file.
     *
     * @param params the file and what is said of it
     * @return the attachment: 200 for pictures, 202 for what is processed meanwhile
     */
    @POST
    @LimitedBy(Limited.MEDIA)
    @RequiresScope({"write", "write:media"})
    public Response create(MediaParams params) {
        return answers.create(caller.requirePerson().accountId(), params, false, ACCEPTED);
    }
}
