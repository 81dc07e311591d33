package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code oauth_access_token}. */
@ApplicationScoped
public class AccessTokenRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccessTokenRepository() {}

    @Inject
    public AccessTokenRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(AccessToken token) {
        entityManager.persist(token);
        entityManager.flush();
    }

    /**
     * @param id an id
     * @return the token, also if revoked
     */
    Optional<AccessToken> find(long id) {
        return Optional.ofNullable(entityManager.find(AccessToken.class, id));
    }

    /**
     * @param hash the SHA-256 of a token
     * @return the token, also if revoked, with its application, login, account and role in one query
     */
    public Optional<AccessToken> findByHash(byte[] hash) {
        return entityManager
                .createQuery(
                        "select t from AccessToken t join fetch t.application left join fetch t.user u"
                                + " left join fetch u.account left join fetch u.role where t.tokenHash = :hash",
                        AccessToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param userId the id of a login
     * @param applicationId the id of an application
     * @return the tokens that let the one act for the other
     */
    List<AccessToken> liveOf(long userId, long applicationId) {
        return entityManager
                .createQuery(
                        "select t from AccessToken t where t.user.id = :user and t.application.id = :application"
                                + " and t.revokedAt is null",
                        AccessToken.class)
                .setParameter("user", userId)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /**
     * @param application an application
     * @return all its tokens that count, whoever they act for
     */
    List<AccessToken> liveOf(Application application) {
        return entityManager
                .createQuery(
                        "select t from AccessToken t where t.application = :application and t.revokedAt is null",
                        AccessToken.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** The applications that may act for somebody, each once, the one used last first. */
    List<AllowedApplication> allowedOf(long userId) {
        return Sql.of(
                        "select a.id, a.name, a.website, a.superapp, string_agg(distinct t.scopes, ' '), min(t.created_at),"
                                + " max(t.last_used_at) from oauth_access_token t join oauth_application a on a.id ="
                                + " t.application_id where t.user_id = :user and t.revoked_at is null group by a.id order by"
                                + " max(coalesce(t.last_used_at, t.created_at)) desc, a.id")
                .set("user", userId)
                .list(
                        entityManager,
                        row -> new AllowedApplication(
                                row.number(0),
                                row.text(1),
                                row.textOrNull(2),
                                row.flag(3),
                                Scopes.parse(row.text(4)),
                                row.time(5),
                                row.timeOrNull(6)));
    }

    /** Revokes the codes that an application has not exchanged yet. */
    void revokeCodes(long userId, long applicationId, Instant now) {
        entityManager
                .createNativeQuery("update oauth_access_grant set revoked_at = ?1 where user_id = ?2"
                        + " and application_id = ?3 and revoked_at is null and used_at is null")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, userId)
                .setParameter(3, applicationId)
                .executeUpdate();
    }

    /**
     * Revokes all that acts for somebody.
     *
     * @param userId the id of a login
     * @param now the time
     */
    void revokeAllOf(long userId, Instant now) {
        entityManager
                .createQuery(
                        "update AccessToken t set t.revokedAt = :now where t.user.id = :user and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("user", userId)
                .executeUpdate();
        entityManager
                .createNativeQuery("update oauth_access_grant set revoked_at = ?1"
                        + " where user_id = ?2 and revoked_at is null and used_at is null")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, userId)
                .executeUpdate();
    }

    /**
     * Notes that a token was used, unless that was noted lately.
     *
     * @param tokenId the id of a token
     * @param address where it was used from, an IP address
     * @param now the time
     * @param notSince nothing is written if a use was noted after this
     */
    void recordUse(long tokenId, String address, Instant now, Instant notSince) {
        entityManager
                .createNativeQuery("update oauth_access_token set last_used_at = ?1, last_used_ip = cast(?2 as inet)"
                        + " where id = ?3 and (last_used_at is null or last_used_at < ?4)")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, address)
                .setParameter(3, tokenId)
                .setParameter(4, Timestamp.from(notSince))
                .executeUpdate();
    }

    /**
     * @param tokenIds ids of tokens
     * @return those of people that are not revoked, with a login that is not disabled and an account not suspended
     */
    List<Long> live(Collection<Long> tokenIds) {
        return Sql.of(
                        "select t.id from oauth_access_token t join app_user u on u.id = t.user_id join account a on a.id ="
                                + " u.account_id where t.id = any(cast(:ids as bigint[])) and t.revoked_at is null and not u.disabled and not a.memorial"
                                + " and a.suspended_at is null")
                .set("ids", tokenIds)
                .numbers(entityManager);
    }
}
