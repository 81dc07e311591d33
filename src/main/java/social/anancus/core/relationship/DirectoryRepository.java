package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import social.anancus.platform.persistence.Sql;

/** The accounts that want to be found. */
@ApplicationScoped
public class DirectoryRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DirectoryRepository() {}

    @Inject
    public DirectoryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Who comes first. */
    public enum Order {
        /** Who has written last. */
        ACTIVE("s.last_status_at desc nulls last, a.id desc"),
        /** Who has come last. */
        NEW("a.id desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * @param order who comes first
     * @param localOnly whether only accounts of this server are wanted
     * @param offset how many of the first are passed over
     * @param limit at most how many
     * @return ids
     */
    public List<Long> page(Order order, boolean localOnly, int offset, int limit) {
        if (limit == 0) {
            return List.of();
        }
        return Sql.of(
                        "select a.id from account a left join account_stat s on s.account_id = a.id left join app_user u on"
                                + " u.account_id = a.id where a.discoverable and a.suspended_at is null and a.silenced_at is null and"
                                + " a.moved_to_account_id is null and (u.id is null or u.approved and u.confirmed_at is not null)"
                                + (localOnly ? " and a.domain is null" : "") + " order by " + order.sql
                                + " offset :offset limit :limit")
                .set("offset", offset)
                .set("limit", limit)
                .numbers(entityManager);
    }
}
