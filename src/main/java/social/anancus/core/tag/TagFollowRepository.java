package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code tag_follow}. */
@ApplicationScoped
public class TagFollowRepository {
    private record Follow(long id, long tagId) {}

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagFollowRepository() {}

    @Inject
    public TagFollowRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean add(long accountId, long tagId, Instant now) {
        return Sql.of("insert into tag_follow (account_id, tag_id, created_at) values (:account, :tag, :now)"
                                + " on conflict do nothing")
                        .set("account", accountId)
                        .set("tag", tagId)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    boolean remove(long accountId, long tagId) {
        return Sql.of("delete from tag_follow where account_id = :account and tag_id = :tag")
                        .set("account", accountId)
                        .set("tag", tagId)
                        .update(entityManager)
                > 0;
    }

    /** Ids of tags; the page goes by the ids of the rows. */
    Page<Long> page(long accountId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<Follow> follows = Sql.of("select f.id, f.tag_id from tag_follow f where f.account_id = :account and "
                        + paging.condition("f.id") + " order by " + paging.order("f.id"))
                .set("account", accountId)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, row -> new Follow(row.number(0), row.number(1)));
        return paging.page(follows, Follow::id).map(Follow::tagId);
    }

    /** Those of the tags that the account follows. */
    Set<Long> among(long accountId, Collection<Long> tagIds) {
        return new HashSet<>(Sql.of("select tag_id from tag_follow where account_id = :account"
                        + " and tag_id = any(cast(:tags as bigint[]))")
                .set("account", accountId)
                .set("tags", tagIds)
                .numbers(entityManager));
    }
}
