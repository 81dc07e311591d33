package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.notification.NotificationRepository.Changed;
import social.anancus.core.notification.NotificationRepository.Receiver;

/**
 * Tells people of something: the one place where notifications are made. Nobody is told twice, whatever is tried again;
 * nobody is told of what was undone meanwhile.
 */
@ApplicationScoped
public class CreateNotifications {
    /** How many are told in one transaction. */
    private static final int BATCH = 200;

    private NotificationReceiversRepository receivers;
    private NotificationFactsRepository facts;
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;
    private NotificationNews news;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateNotifications() {}

    @Inject
    CreateNotifications(
            NotificationReceiversRepository receivers,
            NotificationFactsRepository facts,
            NotificationRepository notifications,
            NotificationRequestRepository requests,
            NotificationNews news,
            Clock clock) {
        this.receivers = receivers;
        this.facts = facts;
        this.notifications = notifications;
        this.requests = requests;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Tells the next receivers, a limited number.
     *
     * @param cause what has happened
     * @param after tells only accounts above this id; 0 to begin
     * @return the last account that was dealt with, to go on from; null when all have been
     */
    @Transactional
    public @Nullable Long create(NotificationCause cause, long after) {
        Instant now = clock.instant();
        Long only = cause.receiverId();
        List<Long> next = only == null ? receivers.receivers(cause, after, now, BATCH) : List.of(only);
        if (next.isEmpty() || !receivers.holds(cause)) {
            return null;
        }
        List<NotificationFacts> told = facts.facts(cause, next, now).stream()
                .filter(each -> NotificationRules.decide(cause.type(), each) != Decision.DROP)
                .toList();
        if (!told.isEmpty()) {
            tell(cause, told, now);
        }
        return only == null && next.size() == BATCH ? next.getLast() : null;
    }

    private void tell(NotificationCause cause, List<NotificationFacts> told, Instant now) {
        List<Long> accounts = told.stream().map(NotificationFacts::receiverId).toList();
        if (cause.type() == NotificationType.UPDATE) {
            notifications.deleteOlderUpdates(cause, accounts);
        }
        List<String> keys = NotificationGroups.candidates(cause.type(), cause.statusId(), cause.at());
        Map<Long, String> groups = notifications.groups(keys, accounts);
        String fresh = keys.isEmpty() ? null : keys.getFirst();
        List<Changed> made = notifications.add(
                cause,
                told.stream()
                        .map(each -> new Receiver(
                                each.receiverId(),
                                NotificationRules.decide(cause.type(), each) == Decision.FILTER,
                                groups.getOrDefault(each.receiverId(), fresh)))
                        .toList());
        Long status = cause.statusId();
        List<Long> heldBack =
                made.stream().filter(Changed::filtered).map(Changed::accountId).toList();
        if (status != null && cause.type().makesRequest() && !heldBack.isEmpty()) {
            requests.note(heldBack, cause.fromAccountId(), status, now);
        }
        List<Changed> shown = made.stream().filter(each -> !each.filtered()).toList();
        boolean direct = cause.type() == NotificationType.MENTION
                && told.getFirst().status().direct();
        news.tell(shown, direct ? status : null);
    }
}
