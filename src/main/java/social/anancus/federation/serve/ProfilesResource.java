package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import social.anancus.federation.door.Public;
import social.anancus.federation.uri.LocalTarget;

/** The documents at the addresses of the pages of profiles and statuses; reached only by those who want documents. */
@ApplicationScoped
@Path("@{who: [^/@]+}")
public class ProfilesResource {
    private ActorAnswers actors;
    private StatusAnswers statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfilesResource() {}

    @Inject
    ProfilesResource(ActorAnswers actors, StatusAnswers statuses) {
        this.actors = actors;
        this.statuses = statuses;
    }

    /**
     * @return the actor
     */
    @GET
    @Public
    public Response actor(@PathParam("who") String who) {
        return actors.actor(new LocalTarget.Owner.ByName(who));
    }

    /**
     * @return the note or question, of a reblog the activity
     */
    @GET
    @Path("{id: [0-9]{1,19}}")
    @Public
    public Response status(@PathParam("who") String who, @PathParam("id") String id) {
        return statuses.status(new LocalTarget.Owner.ByName(who), id);
    }
}
