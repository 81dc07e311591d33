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

/** From whom somebody wants to hear (https://docs.joinmastodon.org/methods/notifications/#get-policy). */
@Path("v2/notifications/policy")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationPolicyResource {
    private Caller caller;
    private ShowNotificationPolicy showPolicy;
    private ChangeNotificationPolicy changePolicy;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationPolicyResource() {}

    @Inject
    NotificationPolicyResource(
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
    public NotificationPolicyJson show() {
        return NotificationPolicyJson.of(showPolicy.show(accountId()));
    }

    /**
     * @param params what changes
     * @return the policy
     */
    @PATCH
    @RequiresScope({"write", "write:notifications"})
    public NotificationPolicyJson patch(NotificationPolicyParams params) {
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
    public NotificationPolicyJson update(NotificationPolicyParams params) {
        return change(params);
    }

    private NotificationPolicyJson change(NotificationPolicyParams params) {
        return NotificationPolicyJson.of(changePolicy.change(accountId(), params::change));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
