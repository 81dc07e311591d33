package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code outbound_activity}, {@code outbound_pending} and {@code outbound_settled}. */
@ApplicationScoped
class OutboundRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected OutboundRepository() {}

    @Inject
    OutboundRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What is sent.
     *
     * @param accountId the local account in whose name; null for the server itself
     * @param body JSON
     */
    record Body(@Nullable Long accountId, String body) {}

    /**
     * The same as it was stored.
     *
     * @param senderGone whether the account is deleted meanwhile: others may look for its key in vain
     */
    record Stored(Body body, boolean senderGone) {}

    Optional<Stored> stored(long id) {
        return Sql.of(
                        "select o.account_id, o.body, a.deleted_at is not null from outbound_activity o left join account a on"
                                + " a.id = o.account_id where o.id = :id")
                .set("id", id)
                .first(entityManager, row -> new Stored(new Body(row.numberOrNull(0), row.text(1)), row.flag(2)));
    }

    /** The inboxes of an activity that was written already. */
    Optional<List<String>> inboxes(long id) {
        // an array that is the only column would be taken for the columns
        return Sql.of("select id, inboxes from outbound_activity where id = :id")
                .set("id", id)
                .first(entityManager, row -> row.texts(1));
    }

    /** Stores an activity; nothing changes if it is there already. */
    void add(long id, Body body, Collection<String> inboxes, Instant now) {
        Sql.of(
                        "insert into outbound_activity (id, account_id, body, inboxes, created_at) values (:id,"
                                + " cast(:account as bigint), :body, cast(:inboxes as text[]), :now) on conflict (id) do nothing")
                .set("id", id)
                .set("account", body.accountId())
                .set("body", body.body())
                .set("inboxes", inboxes)
                .set("now", now)
                .update(entityManager);
    }

    /**
     * Notes that a change will be told.
     *
     * @param subject what has changed
     * @param due when it will be told
     * @return whether nobody was going to yet; one that is long overdue counts as lost
     */
    boolean announce(String subject, Instant due, Duration lost) {
        return Sql.of(
                                "insert into outbound_pending as p (subject, due_at) values (:subject, :due) on conflict (subject) do"
                                        + " update set due_at = excluded.due_at where p.due_at < :lost")
                        .set("subject", subject)
                        .set("due", due)
                        .set("lost", due.minus(lost))
                        .update(entityManager)
                > 0;
    }

    /** From here on, changes are told by another. */
    void begin(String subject) {
        Sql.of("delete from outbound_pending where subject = :subject")
                .set("subject", subject)
                .update(entityManager);
    }

    void settle(long token, Instant now) {
        Sql.of("insert into outbound_settled (token, settled_at) values (:token, :now) on conflict (token) do nothing")
                .set("token", token)
                .set("now", now)
                .update(entityManager);
    }

    boolean isSettled(long token) {
        return Sql.of("select 1 from outbound_settled where token = :token")
                .set("token", token)
                .exists(entityManager);
    }

    /** Removes what is older; whether there may be more. */
    boolean purge(Instant activitiesBefore, Instant settledBefore, int most) {
        int activities = Sql.of("delete from outbound_activity where id in (select id from outbound_activity where"
                        + " created_at < :before limit " + most + ")")
                .set("before", activitiesBefore)
                .update(entityManager);
        int settled = Sql.of("delete from outbound_settled where token in (select token from outbound_settled where"
                        + " settled_at < :before limit " + most + ")")
                .set("before", settledBefore)
                .update(entityManager);
        return activities == most || settled == most;
    }
}
