package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.notification.ShowNotificationPolicy;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Tab;

/** The pages beside the list of notifications, with how many wait there. */
@ApplicationScoped
class NotificationTabs {
    private static final int COUNTED = 40;

    private ShowNotificationPolicy policies;
    private RelationshipListRepository relationships;
    private Messages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationTabs() {}

    @Inject
    NotificationTabs(ShowNotificationPolicy policies, RelationshipListRepository relationships, Messages messages) {
        this.policies = policies;
        this.relationships = relationships;
        this.messages = messages;
    }

    /**
     * @param receiver whose
     * @param current the path of the page
     * @param locale its language
     * @return the tabs; three statements
     */
    List<Tab> of(long receiver, String current, Locale locale) {
        long held = policies.show(receiver).summary().requests();
        int asking = relationships
                .page(RelationshipListRepository.Kind.REQUESTS, receiver, null, Paging.first(COUNTED))
                .items()
                .size();
        return List.of(
                tab(NotificationFeedResource.ALL, "all", current, locale, null),
                tab(NotificationFeedResource.MENTIONS, "mentions", current, locale, null),
                tab(HeldBackResource.LIST, "filtered", current, locale, held == 0 ? null : held + ""),
                tab(FollowRequestsPageResource.ADDRESS, "follow-requests", current, locale, count(asking)));
    }

    private static @Nullable String count(int asking) {
        if (asking == 0) {
            return null;
        }
        return asking == COUNTED ? COUNTED + "+" : Integer.toString(asking);
    }

    private Tab tab(String path, String name, String current, Locale locale, @Nullable String count) {
        return new Tab(path, messages.text(locale, "writing.notifications." + name), path.equals(current), count);
    }
}
