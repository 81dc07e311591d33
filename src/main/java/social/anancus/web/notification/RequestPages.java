package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.notification.FindNotificationRequest;
import social.anancus.core.notification.ListNotificationRequests;
import social.anancus.core.notification.ListNotifications;
import social.anancus.core.notification.NotificationRequestRow;
import social.anancus.core.notification.NotificationRow;
import social.anancus.core.notification.NotificationSelection;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.status.StatusItems.Look;
import social.anancus.web.support.Browser;
import social.anancus.web.support.View;

/** Shows those who ask to be let in. */
@ApplicationScoped
class RequestPages {
    private static final int OK = 200;

    private Browser browser;
    private Reading reading;
    private AccountItems accounts;
    private StatusItems statuses;
    private NotificationTabs tabs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RequestPages() {}

    @Inject
    RequestPages(Browser browser, Reading reading, AccountItems accounts, StatusItems statuses, NotificationTabs tabs) {
        this.browser = browser;
        this.reading = reading;
        this.accounts = accounts;
        this.statuses = statuses;
        this.tabs = tabs;
    }

    /** What is read of requests. */
    @ApplicationScoped
    static class Reading {
        private ListNotificationRequests list;
        private FindNotificationRequest find;
        private ListNotifications notifications;

        /** For the container's proxy. */
        @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
        Reading() {}

        @Inject
        Reading(ListNotificationRequests list, FindNotificationRequest find, ListNotifications notifications) {
            this.list = list;
            this.find = find;
            this.notifications = notifications;
        }

        Page<NotificationRequestRow> list(long owner, Paging paging) {
            return list.list(owner, paging);
        }

        NotificationRequestRow find(long owner, long id) {
            return find.find(owner, id);
        }

        /** What somebody has sent, held back or not. */
        Page<NotificationRow> from(long owner, long sender, Paging paging) {
            return notifications.list(
                    owner, NotificationSelection.of(List.of("mention", "quote"), List.of(), sender, true), paging);
        }
    }

    Response list(long owner, Paging paging) {
        Locale locale = browser.locale(null);
        Page<NotificationRequestRow> page = reading.list(owner, paging);
        Map<Long, AccountItem> people = accounts.of(
                page.items().stream().map(NotificationRequestRow::fromAccountId).toList(), Viewer.local(owner));
        List<RequestItem> items = new ArrayList<>();
        for (NotificationRequestRow row : page.items()) {
            AccountItem account = people.get(row.fromAccountId());
            if (account != null) {
                items.add(new RequestItem(row.id(), account, row.count(), row.updatedAt()));
            }
        }
        String list = HeldBackResource.LIST;
        return View.of(
                        "/writing/requests",
                        new RequestsModel(
                                tabs.of(owner, list, locale),
                                items,
                                page.full() ? list + "?max_id=" + page.next() : null))
                .answer(OK);
    }

    /**
     * @throws NotFound if there is no such request
     */
    Response one(long owner, long id, Paging paging) {
        NotificationRequestRow row = reading.find(owner, id);
        Viewer viewer = Viewer.local(owner);
        AccountItem account = accounts.one(row.fromAccountId(), viewer);
        Page<NotificationRow> page = reading.from(owner, row.fromAccountId(), paging);
        List<Long> ids = page.items().stream()
                .map(NotificationRow::statusId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, StatusItem> found =
                statuses.of(ids, new Look(viewer, browser.locale(null), FilterContext.NOTIFICATIONS));
        List<StatusItem> shown =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        String self = HeldBackResource.LIST + "/" + id;
        return View.of(
                        "/writing/request",
                        new RequestModel(
                                new RequestItem(row.id(), account, row.count(), row.updatedAt()),
                                shown,
                                page.full() ? self + "?max_id=" + page.next() : null))
                .answer(OK);
    }
}
