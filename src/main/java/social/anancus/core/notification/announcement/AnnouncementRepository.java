package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code announcement} and of what people do with them. */
@ApplicationScoped
public class AnnouncementRepository {
    private static final String SHOWN = "a.published and (a.ends_at is null or a.ends_at > :now)";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnnouncementRepository() {}

    @Inject
    public AnnouncementRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is shown at that time, in the order of what is announced, by two statements; by one where that is nothing. */
    List<Announcement> shown(long viewer, Instant now) {
        return read(viewer, now, null);
    }

    Optional<Announcement> shown(long viewer, Instant now, long id) {
        return read(viewer, now, id).stream().findFirst();
    }

    private List<Announcement> read(long viewer, Instant now, @Nullable Long id) {
        String which = SHOWN + (id == null ? "" : " and a.id = :id");
        List<Announcement> bare = Sql.of("select a.id, a.text, a.all_day, a.starts_at, a.ends_at,"
                        + " coalesce(a.published_at, a.scheduled_at, a.created_at), a.updated_at, exists (select from"
                        + " announcement_dismissal d where d.announcement_id = a.id and d.account_id = :viewer)"
                        + " from announcement a where " + which + " order by"
                        + " coalesce(a.starts_at, a.scheduled_at, a.published_at, a.created_at), a.id")
                .set("viewer", viewer)
                .set("now", now)
                .set("id", id)
                .list(
                        entityManager,
                        row -> new Announcement(
                                row.number(0),
                                row.text(1),
                                row.flag(2),
                                row.timeOrNull(3),
                                row.timeOrNull(4),
                                row.time(5),
                                row.time(6),
                                row.flag(7),
                                List.of()));
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<AnnouncementReaction>> reactions = new HashMap<>();
        Sql.of("select r.announcement_id, r.name, r.custom_emoji_id is not null, count(*),"
                        + " bool_or(r.account_id = :viewer) from announcement_reaction r join announcement a on"
                        + " a.id = r.announcement_id where " + which + " group by 1, 2, 3 order by min(r.created_at)")
                .set("viewer", viewer)
                .set("now", now)
                .set("id", id)
                .list(
                        entityManager,
                        row -> Map.entry(
                                row.number(0),
                                new AnnouncementReaction(row.text(1), row.flag(2), row.number(3), row.flag(4))))
                .forEach(entry -> reactions
                        .computeIfAbsent(entry.getKey(), announcement -> new ArrayList<>())
                        .add(entry.getValue()));
        return bare.stream()
                .map(each -> each.with(reactions.getOrDefault(each.id(), List.of())))
                .toList();
    }

    void dismiss(long accountId, long id) {
        Sql.of("insert into announcement_dismissal (account_id, announcement_id) values (:account, :id)"
                        + " on conflict do nothing")
                .set("account", accountId)
                .set("id", id)
                .update(entityManager);
    }

    /** The id of the custom emoji of that name. */
    Optional<Long> customEmoji(String shortcode) {
        return Sql.of("select e.id from custom_emoji e where e.shortcode = :code and e.domain is null"
                        + " and not e.disabled")
                .set("code", shortcode)
                .first(entityManager, row -> row.number(0));
    }

    /** Whoever counts and adds reactions waits for others who do, until the transaction ends. */
    void lock(long id) {
        Sql.of("select 1 from announcement where id = :id for no key update")
                .set("id", id)
                .exists(entityManager);
    }

    boolean react(long accountId, long id, String name, @Nullable Long customEmojiId, Instant now) {
        return Sql.of("insert into announcement_reaction (account_id, announcement_id, name, custom_emoji_id,"
                                + " created_at) values (:account, :id, :name, cast(:emoji as bigint), :now)"
                                + " on conflict do nothing")
                        .set("account", accountId)
                        .set("id", id)
                        .set("name", name)
                        .set("emoji", customEmojiId)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    boolean withdraw(long accountId, long id, String name) {
        return Sql.of("delete from announcement_reaction where account_id = :account and announcement_id = :id"
                                + " and name = :name")
                        .set("account", accountId)
                        .set("id", id)
                        .set("name", name)
                        .update(entityManager)
                > 0;
    }

    long add(String text, boolean allDay, @Nullable Instant startsAt, @Nullable Instant endsAt, Instant now) {
        return Sql.of("insert into announcement (text, all_day, starts_at, ends_at, created_at, updated_at) values"
                        + " (:text, :allDay, cast(:starts as timestamptz), cast(:ends as timestamptz), :now, :now)"
                        + " returning id")
                .set("text", text)
                .set("allDay", allDay)
                .set("starts", startsAt)
                .set("ends", endsAt)
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    boolean schedule(long id, Instant when, Instant now) {
        return Sql.of("update announcement set scheduled_at = :when, updated_at = :now where id = :id")
                        .set("id", id)
                        .set("when", when)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    /** Whether it was not shown before. */
    boolean publish(long id, Instant now) {
        return Sql.of("update announcement set published = true, published_at = :now, scheduled_at = null,"
                                + " updated_at = :now where id = :id and not published")
                        .set("id", id)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    boolean isDue(long id, Instant now) {
        return Sql.of("select 1 from announcement where id = :id and not published and scheduled_at <= :now")
                .set("id", id)
                .set("now", now)
                .exists(entityManager);
    }

    boolean delete(long id) {
        return Sql.of("delete from announcement where id = :id").set("id", id).update(entityManager) > 0;
    }
}
