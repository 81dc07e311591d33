package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.ChangeNotificationPolicy;
import social.anancus.core.notification.ShowNotificationPolicy;

/** From whom somebody wants to hear, as yes and no: for clients of the first 4.3. */
@Path("v1/notifications/policy")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationPolicyV1Resource {
    private Caller caller;
    private ShowNotificationPolicy showPolicy;
    private ChangeNotificationPolicy changePolicy;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationPolicyV1Resource() {}

    @Inject
    NotificationPolicyV1Resource(
            Caller caller, ShowNotificationPolicy showPolicy, ChangeNotificationPolicy changePolicy) {
        this.caller = caller;
        this.showPolicy = showPolicy;
        this.changePolicy = changePolicy;
    }

    /**
     * @return the person's policy
     */
    @GET
    @RequiresScope({"read", "read:notifications"})
    public NotificationPolicyV1Json show() {
        return NotificationPolicyV1Json.of(showPolicy.show(accountId()));
    }

    /**
     * @param params what changes
     * @return the policy
     */
    @PATCH
    @RequiresScope({"write", "write:notifications"})
    public NotificationPolicyV1Json patch(NotificationPolicyV1Params params) {
        return change(params);
    }

    /**
     * The same.
     *
     * @param params what changes
     * @return the policy
     */
    @PUT
    @RequiresScope({"write", "write:notifications"})
    public NotificationPolicyV1Json update(NotificationPolicyV1Params params) {
        return change(params);
    }

    private NotificationPolicyV1Json change(NotificationPolicyV1Params params) {
        return NotificationPolicyV1Json.of(changePolicy.change(accountId(), params::change));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
