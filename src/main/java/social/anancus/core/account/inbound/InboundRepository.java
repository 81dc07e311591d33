package social.anancus.core.account.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code inbound_activity}. */
@ApplicationScoped
class InboundRepository {
    private static final String OWNER =
            "select id, suspended_at is not null, deleted_at is not null from account where" + " domain is null and ";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected InboundRepository() {}

    @Inject
    InboundRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param digest of the body in hexadecimal digits; null to take it whether it was there before or not
     * @return its row; empty if the account has sent the same before
     */
    Optional<Long> add(Inbound inbound, @Nullable String digest) {
        return Sql.of(
                        "insert into inbound_activity (account_id, inbox_account_id, digest, body, received_at) values"
                                + " (:account, cast(:owner as bigint), decode(cast(:digest as text), 'hex'), :body, :now) on conflict do nothing returning id")
                .set("account", inbound.accountId())
                .set("owner", inbound.inboxOwnerId())
                .set("digest", digest)
                .set("body", inbound.body())
                .set("now", inbound.receivedAt())
                .first(entityManager, row -> row.number(0));
    }

    Optional<Inbound> find(long id) {
        return Sql.of("select account_id, inbox_account_id, body, received_at from inbound_activity where id = :id and"
                        + " body is not null")
                .set("id", id)
                .first(entityManager, row -> new Inbound(row.number(0), row.numberOrNull(1), row.text(2), row.time(3)));
    }

    /** Keeps what tells it again, if anything does. */
    void finish(long id) {
        int marked = Sql.of("update inbound_activity set body = null where id = :id and digest is not null")
                .set("id", id)
                .update(entityManager);
        if (marked == 0) {
            Sql.of("delete from inbound_activity where id = :id").set("id", id).update(entityManager);
        }
    }

    Optional<InboxOwner> owner(long accountId) {
        return Sql.of(OWNER + "id = :id").set("id", accountId).first(entityManager, InboundRepository::owner);
    }

    Optional<InboxOwner> owner(String username) {
        return Sql.of(OWNER + "lower(username) = :name")
                .set("name", username.toLowerCase(Locale.ROOT))
                .first(entityManager, InboundRepository::owner);
    }

    private static InboxOwner owner(Row row) {
        return new InboxOwner(row.number(0), row.flag(1), row.flag(2));
    }

    /**
     * @return how many went
     */
    int removeOlder(Instant done, Instant any, int most) {
        return Sql.of(
                        "delete from inbound_activity where id = any(array(select id from inbound_activity where received_at"
                                + " < :any or (body is null and received_at < :done) order by received_at limit " + most
                                + "))")
                .set("done", done)
                .set("any", any)
                .update(entityManager);
    }
}
