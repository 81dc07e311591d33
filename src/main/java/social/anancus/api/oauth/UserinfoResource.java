package social.anancus.api.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.ShowOwnProfile;
import social.anancus.core.media.MediaUrls;

/** Who somebody is, for applications that may know only that. */
@Path("oauth/userinfo")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UserinfoResource {
    private Caller caller;
    private ShowOwnProfile showOwnProfile;
    private LocalUris uris;
    private MediaUrls media;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UserinfoResource() {}

    @Inject
    public UserinfoResource(Caller caller, ShowOwnProfile showOwnProfile, LocalUris uris, MediaUrls media) {
        this.caller = caller;
        this.showOwnProfile = showOwnProfile;
        this.uris = uris;
        this.media = media;
    }

    /**
     * @return the person whose token was sent
     */
    @GET
    @RequiresScope("profile")
    public UserinfoJson show() {
        return UserinfoJson.of(showOwnProfile.show(caller.requirePerson().userId()), uris, media);
    }

    /**
     * @return the same (OpenID Connect Core 1.0, 5.3.1)
     */
    @POST
    @RequiresScope("profile")
    public UserinfoJson showAgain() {
        return show();
    }
}
