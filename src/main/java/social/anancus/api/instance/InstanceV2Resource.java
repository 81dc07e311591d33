package social.anancus.api.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Public;

/** The instance (https://docs.joinmastodon.org/methods/instance/#v2). */
@Path("v2/instance")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstanceV2Resource {
    private InstanceJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InstanceV2Resource() {}

    @Inject
    public InstanceV2Resource(InstanceJsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @return what the server says of itself
     */
    @GET
    @Public
    @Cached(Cached.For.EVERYBODY)
    public InstanceJson show() {
        return mapper.current();
    }
}
