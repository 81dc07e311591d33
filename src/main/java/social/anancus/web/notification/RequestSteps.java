package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.notification.AcceptNotificationRequests;
import social.anancus.core.notification.DismissNotificationRequests;

/** What one decides about those who ask to be let in. */
@ApplicationScoped
class RequestSteps {
    private AcceptNotificationRequests accept;
    private DismissNotificationRequests dismiss;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RequestSteps() {}

    @Inject
    RequestSteps(AcceptNotificationRequests accept, DismissNotificationRequests dismiss) {
        this.accept = accept;
        this.dismiss = dismiss;
    }

    void accept(long owner, List<Long> ids) {
        int unused = accept.accept(owner, ids);
    }

    void dismiss(long owner, List<Long> ids) {
        int unused = dismiss.dismiss(owner, ids);
    }
}
