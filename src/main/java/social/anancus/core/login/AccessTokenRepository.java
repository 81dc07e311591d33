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
