package social.anancus.api.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Public;
import social.anancus.core.instance.LocalUris;

/** Tells applications what this server offers (RFC 8414). */
@Path(".well-known/oauth-authorization-server")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MetadataResource {
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MetadataResource() {}

    @Inject
    public MetadataResource(LocalUris uris) {
        this.uris = uris;
    }

    /**
     * @return the endpoints and what they take
     */
    @GET
    @Public
    @Cached(Cached.For.EVERYBODY)
    public MetadataJson show() {
        return MetadataJson.of(uris.root());
    }
}
