package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;

/** The person's own account (https://docs.joinmastodon.org/methods/accounts/#verify_credentials). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CredentialsResource {
    private Caller caller;
    private OwnAccountAnswers answers;
    private ProfileEditing editing;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CredentialsResource() {}

    @Inject
    public CredentialsResource(Caller caller, OwnAccountAnswers answers, ProfileEditing editing) {
        this.caller = caller;
        this.answers = answers;
        this.editing = editing;
    }

    /**
     * @return the person's account
     */
    @GET
    @Path("verify_credentials")
    @RequiresScope({"profile", "read", "read:accounts"})
    public CredentialAccountJson verify() {
        return answers.credentials();
    }

    /**
     * @param params what changes
     * @return the person's account
     */
    @PATCH
    @Path("update_credentials")
    @RequiresScope({"write", "write:accounts"})
    public CredentialAccountJson update(ProfileParams params) {
        editing.update(caller.requirePerson().accountId(), params);
        return answers.credentials();
    }
}
