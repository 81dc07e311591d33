package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.SessionUser;
import social.anancus.core.notification.ListNotificationGroups;
import social.anancus.core.notification.NotificationGroup;
import social.anancus.core.notification.NotificationSelection;
import social.anancus.core.notification.NotificationType;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.marker.ListMarkers;
import social.anancus.core.timeline.marker.MarkedTimeline;
import social.anancus.core.timeline.marker.Marker;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;
import social.anancus.web.support.View;

/** Shows pages of notifications with a fixed number of statements. */
@ApplicationScoped
class NotificationPages {
    private static final NotificationSelection ALL = NotificationSelection.of(List.of(), List.of(), null, false);
    private static final NotificationSelection MENTIONS = NotificationSelection.of(
            List.of(NotificationType.MENTION.wireName(), NotificationType.QUOTE.wireName()), List.of(), null, false);
    private static final int OK = 200;

    private Browser browser;
    private ListNotificationGroups listGroups;
    private ListMarkers listMarkers;
    private NotificationItems items;
    private NotificationTabs tabs;
    private NotificationSteps steps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationPages() {}

    @Inject
    NotificationPages(
            Browser browser,
            ListNotificationGroups listGroups,
            ListMarkers listMarkers,
            NotificationItems items,
            NotificationTabs tabs,
            NotificationSteps steps) {
        this.browser = browser;
        this.listGroups = listGroups;
        this.listMarkers = listMarkers;
        this.items = items;
        this.tabs = tabs;
        this.steps = steps;
    }

    /**
     * @param user whose notifications
     * @param path the path of the page
     * @param paging which part of the list
     */
    Response show(SessionUser user, String path, Paging paging) {
        long receiver = user.person().accountId();
        Locale locale = browser.locale(null);
        boolean everything = path.equals(NotificationFeedResource.ALL);
        boolean newest = paging.maxId() == null && paging.minId() == null;
        Page<NotificationGroup> page =
                listGroups.list(receiver, everything ? ALL : MENTIONS, NotificationType.grouped(), paging);
        Long lastRead = lastRead(receiver);
        List<NotificationItem> shown = items.of(page.items(), new Viewer.LocalViewer(receiver), lastRead, locale);
        long latest = page.items().stream()
                .mapToLong(NotificationGroup::newestId)
                .max()
                .orElse(0);
        boolean unread = latest > (lastRead == null ? 0 : lastRead);
        if (everything && newest && unread) {
            steps.read(receiver, latest);
        }
        return View.of(
                        "/writing/notifications",
                        new NotificationsModel(
                                tabs.of(receiver, path, locale),
                                shown,
                                newest || page.prev() == null ? null : path + "?min_id=" + page.prev(),
                                page.full() && page.next() != null ? path + "?max_id=" + page.next() : null,
                                browser.pathAndQuery(),
                                unread && !(everything && newest),
                                latest))
                .answer(OK);
    }

    private @Nullable Long lastRead(long receiver) {
        Map<MarkedTimeline, Marker> known = listMarkers.list(receiver, List.of(MarkedTimeline.NOTIFICATIONS));
        Marker marker = known.get(MarkedTimeline.NOTIFICATIONS);
        return marker == null ? null : marker.lastReadId();
    }
}
