package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;

/** The person's own profile (https://docs.joinmastodon.org/methods/profile/). */
@Path("v1/profile")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProfileResource {
    private Caller caller;
    private OwnAccountAnswers answers;
    private ProfileEditing editing;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileResource() {}

    @Inject
    public ProfileResource(Caller caller, OwnAccountAnswers answers, ProfileEditing editing) {
        this.caller = caller;
        this.answers = answers;
        this.editing = editing;
    }

    /**
     * @return the profile, for editing
     */
    @GET
    @RequiresScope({"profile", "read", "read:accounts"})
    public ProfileJson show() {
        return answers.profile();
    }

    /**
     * @param params what changes
     * @return the profile
     */
    @PATCH
    @RequiresScope({"write", "write:accounts"})
    public ProfileJson update(ProfileParams params) {
        editing.update(me(), params);
        return answers.profile();
    }

    /**
     * The same.
     *
     * @param params what changes
     * @return the profile
     */
    @PUT
    @RequiresScope({"write", "write:accounts"})
    public ProfileJson put(ProfileParams params) {
        return update(params);
    }

    /**
     * @return the person's account, which has no avatar any more
     */
    @DELETE
    @Path("avatar")
    @RequiresScope({"write", "write:accounts"})
    public CredentialAccountJson removeAvatar() {
        editing.removeAvatar(me());
        return answers.credentials();
    }

    /**
     * @return the person's account, which has no header any more
     */
    @DELETE
    @Path("header")
    @RequiresScope({"write", "write:accounts"})
    public CredentialAccountJson removeHeader() {
        editing.removeHeader(me());
        return answers.credentials();
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}
