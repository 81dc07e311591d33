package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code featured_tag}, with what the statuses tell of them. */
@ApplicationScoped
public class FeaturedTagRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeaturedTagRepository() {}

    @Inject
    public FeaturedTagRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whoever counts and adds waits for others who do, until the transaction ends. */
    long countLocked(long accountId) {
        Sql.of("select 1 from account where id = :account for no key update")
                .set("account", accountId)
                .exists(entityManager);
        return Sql.of("select count(*) from featured_tag where account_id = :account")
                .set("account", accountId)
                .numbers(entityManager)
                .getFirst();
    }

    /** Empty if the tag is featured already. */
    Optional<Long> add(long accountId, long tagId, String name, Instant now) {
        return Sql.of("insert into featured_tag (account_id, tag_id, name, created_at)"
                        + " values (:account, :tag, :name, :now) on conflict do nothing returning id")
                .set("account", accountId)
                .set("tag", tagId)
                .set("name", name)
                .set("now", now)
                .first(entityManager, row -> row.number(0));
    }

    /** The tag that was featured; empty if none was. */
    Optional<Long> remove(long accountId, long id) {
        return Sql.of("delete from featured_tag where id = :id and account_id = :account returning tag_id")
                .set("id", id)
                .set("account", accountId)
                .first(entityManager, row -> row.number(0));
    }

    boolean removeTag(long accountId, long tagId) {
        return Sql.of("delete from featured_tag where tag_id = :tag and account_id = :account")
                        .set("tag", tagId)
                        .set("account", accountId)
                        .update(entityManager)
                > 0;
    }

    List<FeaturedTag> all(long accountId) {
        return Sql.of("select f.id, f.tag_id, f.name, u.uses, u.last from featured_tag f cross join lateral ("
                        + "select count(*) as uses, max(s.created_at) as last from status s"
                        + " where s.account_id = f.account_id and s.deleted_at is null and s.reblog_of_id is null"
                        + " and s.visibility in ('PUBLIC', 'UNLISTED') and exists ("
                        + "select from status_tag t where t.status_id = s.id and t.tag_id = f.tag_id)) as u"
                        + " where f.account_id = :account order by u.uses desc, f.id")
                .set("account", accountId)
                .list(
                        entityManager,
                        row -> new FeaturedTag(
                                row.number(0), row.number(1), row.text(2), row.number(3), row.timeOrNull(4)));
    }

    /** Those of the tags that the account features. */
    Set<Long> among(long accountId, Collection<Long> tagIds) {
        return new HashSet<>(Sql.of("select tag_id from featured_tag where account_id = :account"
                        + " and tag_id = any(cast(:tags as bigint[]))")
                .set("account", accountId)
                .set("tags", tagIds)
                .numbers(entityManager));
    }

    /** What the account's latest statuses that all may see have most, without what is featured. */
    List<Long> suggestions(long accountId, int statuses, int limit) {
        return Sql.of("select t.tag_id from (select s.id from status s where s.account_id = :account"
                        + " and s.deleted_at is null and s.reblog_of_id is null"
                        + " and s.visibility in ('PUBLIC', 'UNLISTED') order by s.id desc limit " + statuses + ") as s"
                        + " join status_tag t on t.status_id = s.id where not exists (select from featured_tag f"
                        + " where f.account_id = :account and f.tag_id = t.tag_id)"
                        + " group by t.tag_id order by count(*) desc, t.tag_id")
                .set("account", accountId)
                .limit(limit)
                .numbers(entityManager);
    }
}
