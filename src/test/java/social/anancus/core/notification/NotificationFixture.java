package social.anancus.core.notification;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import social.anancus.core.conversation.AddToConversations;
import social.anancus.core.conversation.ConversationRepository;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

/** Notifications wired by hand on a database of its own. */
final class NotificationFixture implements AutoCloseable {
    final CoreFixture core;
    final List<String> streamed = new CopyOnWriteArrayList<>();
    final NotificationRepository notifications;
    final NotificationRequestRepository requests;
    final NotificationReceiversRepository receivers;
    final CreateNotifications create;
    final DeleteNotifications delete;
    final ListNotifications list;
    final ListNotificationGroups groups;
    final ListGroupNotifications ofGroup;
    final FindNotification find;
    final FindNotificationGroup findGroup;
    final CountUnreadNotifications unread;
    final DismissNotification dismiss;
    final DismissNotificationGroup dismissGroup;
    final ClearNotifications clear;
    final ShowNotificationPolicy policy;
    final ChangeNotificationPolicy changePolicy;
    final ListNotificationRequests listRequests;
    final AcceptNotificationRequests accept;
    final DismissNotificationRequests dismissRequests;

    NotificationFixture(Path folder) {
        core = new CoreFixture(folder);
        EntityManager entityManager = core.persistence.entityManager();
        StreamEvents streams = new StreamEvents(
                new Broadcast() {
                    @Override
                    public void publish(String kind, String json) {
                        streamed.add(json);
                    }
                },
                new Json());
        AddToConversations conversations = new AddToConversations(new ConversationRepository(entityManager), streams);
        notifications = new NotificationRepository(entityManager);
        requests = new NotificationRequestRepository(entityManager, core.ids);
        receivers = new NotificationReceiversRepository(entityManager);
        NotificationPageRepository pages = new NotificationPageRepository(entityManager);
        NotificationPolicyRepository policies = new NotificationPolicyRepository(entityManager);
        create = new CreateNotifications(
                receivers,
                new NotificationFactsRepository(entityManager),
                notifications,
                requests,
                new NotificationNews(conversations, streams),
                core.clock);
        delete = new DeleteNotifications(notifications, requests);
        list = new ListNotifications(pages, core.clock);
        groups = new ListNotificationGroups(pages, core.clock);
        ofGroup = new ListGroupNotifications(pages, core.clock);
        find = new FindNotification(pages, core.clock);
        findGroup = new FindNotificationGroup(pages, core.clock);
        unread = new CountUnreadNotifications(notifications, pages, core.clock);
        dismiss = new DismissNotification(notifications, requests);
        dismissGroup = new DismissNotificationGroup(notifications, requests);
        clear = new ClearNotifications(notifications, requests);
        policy = new ShowNotificationPolicy(policies, requests);
        changePolicy = new ChangeNotificationPolicy(policies, requests, core.clock);
        listRequests = new ListNotificationRequests(requests);
        accept = new AcceptNotificationRequests(requests, notifications, conversations, streams, core.clock);
        dismissRequests = new DismissNotificationRequests(requests, notifications);
    }

    /** Somebody with a login here, long ago. */
    long person() {
        long id = People.local(core);
        core.execute("update account set created_at = '2024-01-01' where id = " + id);
        core.execute("insert into app_user (id, account_id, email, password_hash, locale, approved, confirmed_at,"
                + " created_at, updated_at) values (" + id + ", " + id + ", 'p" + id
                + "@example.org', 'x', 'en', true, now(), now(), now())");
        return id;
    }

    void follow(long account, long target) {
        People.follow(core, account, target);
        core.execute("update follow set created_at = '2025-01-01' where account_id = " + account
                + " and target_account_id = " + target);
    }

    long status(long author, String visibility, long... mentioned) {
        long id = People.status(core, author, visibility);
        for (long account : mentioned) {
            core.execute("insert into mention (status_id, account_id) values (" + id + ", " + account + ")");
        }
        return id;
    }

    void favourite(long account, long status) {
        core.execute("insert into favourite (account_id, status_id, created_at) values (" + account + ", " + status
                + ", now())");
    }

    /** Favourites a status and tells its author. */
    void tellFavourite(long account, long status) {
        favourite(account, status);
        tell(NotificationType.FAVOURITE, account, status);
    }

    /** Writes a status that mentions people and tells them. */
    long tellMention(long author, String visibility, long... mentioned) {
        long id = status(author, visibility, mentioned);
        tell(NotificationType.MENTION, author, id);
        return id;
    }

    void tell(NotificationType type, long from, @Nullable Long status) {
        tell(new NotificationCause(type, from, null, status, null, core.clock.instant()));
    }

    void tell(NotificationCause cause) {
        Long done = core.<@Nullable Long>run(() -> create.create(cause, 0));
        while (done != null) {
            long after = done;
            done = core.<@Nullable Long>run(() -> create.create(cause, after));
        }
    }

    void tellFollow(long account, long target) {
        follow(account, target);
        tell(new NotificationCause(NotificationType.FOLLOW, account, target, null, null, core.clock.instant()));
    }

    /** What somebody sees, as {@code TYPE from sender}, the newest first. */
    List<NotificationRow> shown(long account) {
        return core.run(() -> list.list(
                        account, NotificationSelection.of(List.of(), List.of(), null, false), Paging.first(40)))
                .items();
    }

    List<NotificationType> types(long account) {
        return shown(account).stream().map(NotificationRow::type).toList();
    }

    List<NotificationGroup> grouped(long account, Paging paging) {
        NotificationSelection all = NotificationSelection.of(List.of(), List.of(), null, false);
        return core.run(() -> groups.list(account, all, Set.copyOf(NotificationType.grouped()), paging))
                .items();
    }

    List<Long> people(int count) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person());
        }
        return people;
    }

    @Override
    public void close() {
        core.close();
    }
}
