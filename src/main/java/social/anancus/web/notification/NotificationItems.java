package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.notification.NotificationGroup;
import social.anancus.core.notification.NotificationRow;
import social.anancus.core.status.Viewer;
import social.anancus.platform.text.PlainText;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.status.StatusItems.Look;
import social.anancus.web.support.Excerpt;

/**
 * Makes {@link NotificationItem}s, many with as few statements as one. One whose status or account has gone a moment ago is left
 * out.
 */
@ApplicationScoped
public class NotificationItems {
    private static final int WORDS = 160;

    private AccountItems accounts;
    private StatusItems statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationItems() {}

    @Inject
    NotificationItems(AccountItems accounts, StatusItems statuses) {
        this.accounts = accounts;
        this.statuses = statuses;
    }

    /**
     * @param groups groups
     * @param receiver who is told
     * @param lastRead the latest notification that was read; null for none
     * @param locale the language of the page
     * @return them in the same order
     */
    List<NotificationItem> of(
            List<NotificationGroup> groups, Viewer.LocalViewer receiver, @Nullable Long lastRead, Locale locale) {
        Set<Long> people = new LinkedHashSet<>();
        Set<Long> statusIds = new LinkedHashSet<>();
        for (NotificationGroup group : groups) {
            people.add(group.shown().fromAccountId());
            people.addAll(group.sampleIds());
            if (group.shown().statusId() != null) {
                statusIds.add(group.shown().statusId());
            }
        }
        Map<Long, AccountItem> knownPeople = accounts.of(people, receiver);
        Map<Long, StatusItem> knownStatuses = statusIds.isEmpty()
                ? Map.of()
                : statuses.of(statusIds, new Look(receiver, locale, FilterContext.NOTIFICATIONS));
        List<NotificationItem> items = new ArrayList<>();
        for (NotificationGroup group : groups) {
            NotificationRow row = group.shown();
            StatusItem status = row.statusId() == null ? null : knownStatuses.get(row.statusId());
            if (knownPeople.containsKey(row.fromAccountId()) && (row.statusId() == null || status != null)) {
                boolean unread = lastRead == null || group.newestId() > lastRead;
                items.add(item(group, knownPeople, status, unread));
            }
        }
        return items;
    }

    private static NotificationItem item(
            NotificationGroup group, Map<Long, AccountItem> people, @Nullable StatusItem status, boolean unread) {
        NotificationRow row = group.shown();
        List<AccountItem> samples = group.sampleIds().stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .toList();
        return new NotificationItem(
                row.groupKey(),
                row.type().wireName(),
                samples,
                group.count(),
                group.latestAt(),
                unread,
                status,
                status == null ? "" : words(status));
    }

    /** The first words of a post on one line; of one with a warning only that. */
    static String words(StatusItem status) {
        String html = status.body().warning() == null
                ? status.body().html().html()
                : status.body().warning().html();
        return Excerpt.of(PlainText.fromHtml(html), WORDS);
    }
}
