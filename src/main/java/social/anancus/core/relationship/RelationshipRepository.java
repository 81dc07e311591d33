package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Reads how accounts stand to each other, from all tables at once, and keeps two changes of one pair apart. */
@ApplicationScoped
public class RelationshipRepository {
    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RelationshipRepository() {}

    @Inject
    public RelationshipRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param viewerAccountId a local account
     * @param targets accounts
     * @param suspendedToo whether suspended ones among them are wanted
     * @return how the first stands to those of them that there are, each once, in the order given; one statement
     */
    public List<Relationship> relationships(long viewerAccountId, Collection<Long> targets, boolean suspendedToo) {
        if (targets.isEmpty()) {
            return List.of();
        }
        return Sql.of("select a.id, f.id is not null, coalesce(f.show_reblogs, r.show_reblogs, false),"
                        + " coalesce(f.notify, r.notify, false), f.languages, r.languages, exists (select from follow x"
                        + " where x.account_id = a.id and x.target_account_id = :viewer), exists (select from account_block"
                        + " x where x.account_id = :viewer and x.target_account_id = a.id), exists (select from"
                        + " account_block x where x.account_id = a.id and x.target_account_id = :viewer), m.id is not null,"
                        + " coalesce(m.hide_notifications, false), m.expires_at, r.id is not null, exists (select from"
                        + " follow_request x where x.account_id = a.id and x.target_account_id = :viewer), exists (select"
                        + " from account_domain_block x where x.account_id = :viewer and x.domain = a.domain), exists"
                        + " (select from endorsement x where x.account_id = :viewer and x.target_account_id = a.id),"
                        + " coalesce(n.comment, '') from unnest(cast(:targets as bigint[])) with ordinality as t(id, place)"
                        + " join account a on a.id = t.id left join follow f on f.account_id = :viewer and"
                        + " f.target_account_id = a.id left join follow_request r on r.account_id = :viewer and"
                        + " r.target_account_id = a.id left join account_mute m on m.account_id = :viewer and"
                        + " m.target_account_id = a.id and (m.expires_at is null or m.expires_at > :now) left join"
                        + " account_note n on n.account_id = :viewer and n.target_account_id = a.id where (a.suspended_at is"
                        + " null or :suspended) order by t.place")
                .set("viewer", viewerAccountId)
                .set("targets", new LinkedHashSet<>(targets))
                .set("suspended", suspendedToo)
                .set("now", clock.instant())
                .list(entityManager, RelationshipRepository::read);
    }

    private static Relationship read(Row row) {
        boolean any = !row.isNull(4) || !row.isNull(5);
        return new Relationship(
                row.number(0),
                row.flag(1),
                row.flag(2),
                row.flag(3),
                any ? row.texts(row.isNull(4) ? 5 : 4) : null,
                row.flag(6),
                row.flag(7),
                row.flag(8),
                row.flag(9),
                row.flag(10),
                row.timeOrNull(11),
                row.flag(12),
                row.flag(13),
                row.flag(14),
                row.flag(15),
                row.text(16));
    }

    /**
     * @param accountId an account
     * @param otherId another
     * @return whether the first blocks the second
     */
    public boolean isBlocking(long accountId, long otherId) {
        return Sql.of("select 1 from account_block where account_id = :account and target_account_id = :other")
                .set("account", accountId)
                .set("other", otherId)
                .exists(entityManager);
    }

    /**
     * Has the running transaction wait until no other changes how the two stand to each other. With a remote account that
     * is the same lock as for its whole domain.
     */
    void lock(long accountId, long otherId) {
        Sql.of("select 1 from pg_advisory_xact_lock(hashtextextended((select case when count(domain) = 1 then min(id)"
                        + " filter (where domain is null) || '@' || max(domain) else min(id) || '-' || max(id) end from"
                        + " account where id in (:one, :other)), 0))")
                .set("one", accountId)
                .set("other", otherId)
                .lock(entityManager);
    }

    /** The same for an account of this server and all of a domain. */
    void lockDomain(long accountId, String domain) {
        Sql.of("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .set("key", accountId + "@" + domain)
                .lock(entityManager);
    }

    /** Empty if there is no such target. */
    Optional<PairFacts> facts(long accountId, long targetId) {
        return Sql.of("select t.domain, t.locked, t.suspended_at is not null, t.moved_to_account_id is not null,"
                        + " a.moved_to_account_id is not null, a.silenced_at is not null, exists (select from account_block b where b.account_id = a.id and"
                        + " b.target_account_id = t.id or b.account_id = t.id and b.target_account_id = a.id) or exists"
                        + " (select from account_domain_block d where d.account_id = a.id and d.domain = t.domain or"
                        + " d.account_id = t.id and d.domain = a.domain), exists (select from follow f where f.account_id ="
                        + " a.id and f.target_account_id = t.id), exists (select from follow_request r where r.account_id ="
                        + " a.id and r.target_account_id = t.id), coalesce(s.following_count, 0),"
                        + " coalesce(s.followers_count, 0) from account a join account t on t.id = :target left join"
                        + " account_stat s on s.account_id = a.id where a.id = :account")
                .set("account", accountId)
                .set("target", targetId)
                .first(
                        entityManager,
                        row -> new PairFacts(
                                row.textOrNull(0),
                                row.flag(1),
                                row.flag(2),
                                row.flag(3),
                                row.flag(4),
                                row.flag(5),
                                row.flag(6),
                                row.flag(7),
                                row.flag(8),
                                row.number(9),
                                row.number(10)));
    }
}
