package social.anancus.api.signup;

import com.fasterxml.jackson.databind.node.BooleanNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.security.TokenKind;
import social.anancus.core.login.Authentication.Person;
import social.anancus.core.login.CheckConfirmation;
import social.anancus.core.login.ResendConfirmation;

/** Confirmations of addresses (https://docs.joinmastodon.org/methods/emails/). */
@Path("v1/emails")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EmailConfirmationsResource {
    private static final int UNAUTHORIZED = 401;

    private Caller caller;
    private ResendConfirmation resendConfirmation;
    private CheckConfirmation checkConfirmation;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EmailConfirmationsResource() {}

    @Inject
    public EmailConfirmationsResource(
            Caller caller, ResendConfirmation resendConfirmation, CheckConfirmation checkConfirmation) {
        this.caller = caller;
        this.resendConfirmation = resendConfirmation;
        this.checkConfirmation = checkConfirmation;
    }

    /**
     * Sends the letter again.
     *
     * @param params where to
     * @return nothing
     */
    @POST
    @Path("confirmations")
    @RequiresScope(
            value = {"write", "write:accounts"},
            token = TokenKind.ANY)
    @LimitedBy({Limited.CONFIRMATION_PER_ADDRESS, Limited.CONFIRMATION_PER_ACCOUNT})
    public Response resend(ConfirmationParams params) {
        Person person = caller.person().orElseThrow(ResendConfirmation::foreign);
        resendConfirmation.resend(
                person.userId(), caller.requireAuthentication().applicationId(), params.email());
        return Response.ok(Map.of()).build();
    }

    /**
     * @return whether the address of the token's owner is confirmed
     */
    @GET
    @Path("check_confirmation")
    @RequiresScope(
            value = {"read", "read:accounts"},
            token = TokenKind.ANY)
    public Response check() {
        return caller.person()
                .map(person -> Response.ok(BooleanNode.valueOf(checkConfirmation.isConfirmed(person.userId())))
                        .build())
                .orElseGet(() -> ErrorAnswer.of(UNAUTHORIZED, "This method requires an authenticated user")
                        .toResponse());
    }
}
