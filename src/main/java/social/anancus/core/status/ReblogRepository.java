package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code status} that are reblogs. */
@ApplicationScoped
public class ReblogRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReblogRepository() {}

    @Inject
    public ReblogRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds a reblog; of several at once one wins.
     *
     * @param reblog a new one
     * @return whether its author had not shared the same already
     */
    boolean add(Status reblog) {
        return Sql.of(
                                "insert into status (id, account_id, uri, visibility, reblog_of_id, created_at) values (:id, :account,"
                                        + " :uri, :visibility, :original, :now) on conflict (reblog_of_id, account_id) where"
                                        + " reblog_of_id is not null and deleted_at is null do nothing")
                        .set("id", reblog.id())
                        .set("account", reblog.accountId())
                        .set("uri", reblog.remoteUri())
                        .set("visibility", reblog.visibility())
                        .set("original", reblog.reblogOfId())
                        .set("now", reblog.createdAt())
                        .update(entityManager)
                == 1;
    }

    /**
     * @param accountId who shares
     * @param originalId what is shared
     * @return the id of the reblog, if there is one
     */
    Optional<Long> find(long accountId, long originalId) {
        return Sql.of("select id from status where reblog_of_id = :original and account_id = :account and deleted_at is"
                        + " null")
                .set("original", originalId)
                .set("account", accountId)
                .first(entityManager, row -> row.number(0));
    }
}
