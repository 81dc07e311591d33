package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import social.anancus.platform.persistence.Sql;

/** Asks what stands between accounts of other servers and people here. */
@ApplicationScoped
class RelevanceRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RelevanceRepository() {}

    @Inject
    RelevanceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean anyLocal(Collection<Long> accountIds) {
        return !accountIds.isEmpty()
                && Sql.of("select 1 from account where id = any(cast(:ids as bigint[])) and domain is null and"
                                + " suspended_at is null")
                        .set("ids", accountIds)
                        .limit(1)
                        .exists(entityManager);
    }

    boolean isFollowedHere(long accountId) {
        return Sql.of(
                        "select 1 from follow f join account a on a.id = f.account_id where f.target_account_id = :account"
                                + " and a.domain is null")
                .set("account", accountId)
                .limit(1)
                .exists(entityManager);
    }

    boolean isLocal(long statusId) {
        return Sql.of("select 1 from status where id = :id and uri is null")
                .set("id", statusId)
                .exists(entityManager);
    }

    boolean answersSomebodyKnown(RemoteStatus.Place place) {
        return Sql.of(
                        "select 1 from status s join account a on a.id = s.account_id where (s.id = cast(:id as bigint) or"
                                + " s.uri = cast(:uri as text)) and s.deleted_at is null and (a.domain is null or exists (select"
                                + " from follow f join account l on l.id = f.account_id where f.target_account_id = a.id and"
                                + " l.domain is null))")
                .set("id", place.inReplyToId())
                .set("uri", place.inReplyToUri())
                .limit(1)
                .exists(entityManager);
    }
}
