package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** Finds rows of {@code account} by handles and names. */
@ApplicationScoped
public class AccountSearchRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountSearchRepository() {}

    @Inject
    public AccountSearchRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Long> find(AccountQuery query, @Nullable Long viewer, boolean onlyFollowed, SearchPage page) {
        String followed = viewer == null
                ? "(a.id is null)"
                : "exists (select from follow f where f.account_id = :viewer and f.target_account_id = a.id)";
        String blocked = viewer == null
                ? "false"
                : "exists (select from account_block b where b.account_id = a.id and b.target_account_id = :viewer)";
        return Sql.of("select a.id from account a left join account_stat c on c.account_id = a.id"
                        + " where (lower(a.username) like :username"
                        + (query.domain() == null ? "" : " and coalesce(a.domain, '') like :domain")
                        + (query.nameWords().isEmpty()
                                ? ""
                                : " or to_tsvector('simple', a.display_name) @@ to_tsquery('simple', :words)")
                        + ")"
                        + " and a.suspended_at is null and a.deleted_at is null and a.moved_to_account_id is null"
                        + " and not " + blocked + (onlyFollowed ? " and " + followed : "")
                        + " order by (lower(a.username) = :exact and coalesce(a.domain, '') = :exactDomain) desc,"
                        + " lower(a.username) = :exact desc, " + followed + " desc,"
                        + " c.followers_count desc nulls last, a.id offset " + page.offset())
                .set("viewer", viewer)
                .set("username", LikePattern.startingWith(query.name()))
                .set("words", query.nameWords())
                .set("domain", LikePattern.startingWith(query.domain() == null ? "" : query.domain()))
                .set("exact", query.name())
                .set("exactDomain", query.domain() == null ? "" : query.domain())
                .limit(page.limit())
                .numbers(entityManager);
    }

    List<Long> byAddress(String address, String localName) {
        return Sql.of("select a.id from account a where a.suspended_at is null and a.deleted_at is null"
                        + " and (a.uri = :address or a.url = :address"
                        + " or (lower(a.username) = :local and a.domain is null)) limit 1")
                .set("address", address)
                .set("local", localName)
                .numbers(entityManager);
    }
}
