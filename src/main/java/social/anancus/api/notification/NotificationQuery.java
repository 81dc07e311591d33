package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.api.request.Query;
import social.anancus.core.notification.NotificationSelection;
import social.anancus.core.notification.NotificationType;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;

/** The parameters in the address of requests for notifications. */
@ApplicationScoped
class NotificationQuery {
    private static final Limits PAGE = Limits.of(40);
    private static final Limits UNREAD = new Limits(100, 1000);

    private Query query;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationQuery() {}

    @Inject
    NotificationQuery(Query query) {
        this.query = query;
    }

    Paging paging() {
        return query.paging(PAGE);
    }

    int mostUnread() {
        return query.limit(UNREAD);
    }

    NotificationSelection selection() {
        return NotificationSelection.of(
                query.texts("types"),
                query.texts("exclude_types"),
                query.number("account_id"),
                query.flag("include_filtered"));
    }

    /** The types that are to be shown in groups: all that can be, unless the caller names some. */
    Set<NotificationType> grouped() {
        List<String> named = query.texts("grouped_types");
        List<NotificationType> wanted = new ArrayList<>(NotificationType.grouped());
        wanted.removeIf(type -> !named.isEmpty() && !named.contains(type.wireName()));
        return Set.copyOf(wanted);
    }

    /** Whether pictures are enough of most accounts. */
    boolean partialAccounts() {
        String wanted = query.text("expand_accounts");
        if (wanted == null || wanted.equals("full")) {
            return false;
        }
        if (wanted.equals("partial_avatars")) {
            return true;
        }
        throw new BadRequestException(ErrorAnswer.of(
                        400,
                        "Invalid value for 'expand_accounts': '" + wanted
                                + "', allowed values are 'full' and 'partial_avatars'")
                .toResponse());
    }
}
