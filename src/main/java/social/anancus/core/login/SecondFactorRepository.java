package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.webauthn.MadeKey;

/** The rows of {@code recovery_code} and {@code security_key}. */
@ApplicationScoped
public class SecondFactorRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactorRepository() {}

    @Inject
    public SecondFactorRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A key as it is stored.
     *
     * @param id its id
     * @param made what WebAuthn needs of it
     * @param lastChallengeAt when the challenge was made that it signed last; null for none
     */
    record StoredKey(long id, MadeKey made, @Nullable Instant lastChallengeAt) {}

    void replaceCodes(long userId, List<byte[]> hashes, Instant now) {
        entityManager
                .createNativeQuery("delete from recovery_code where user_id = ?1")
                .setParameter(1, userId)
                .executeUpdate();
        for (byte[] hash : hashes) {
            entityManager
                    .createNativeQuery("insert into recovery_code (user_id, code_hash, created_at) values (?1, ?2, ?3)")
                    .setParameter(1, userId)
                    .setParameter(2, hash)
                    .setParameter(3, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    /** Takes a code away; false if there was none. */
    boolean takeCode(long userId, byte[] hash) {
        return entityManager
                        .createNativeQuery("delete from recovery_code where user_id = ?1 and code_hash = ?2")
                        .setParameter(1, userId)
                        .setParameter(2, hash)
                        .executeUpdate()
                > 0;
    }

    int countCodes(long userId) {
        return Math.toIntExact(Sql.of("select count(*) from recovery_code where user_id = :user")
                .set("user", userId)
                .numbers(entityManager)
                .getFirst());
    }

    List<SecurityKey> keysOf(long userId) {
        return Sql.of("select id, name, created_at, last_used_at from security_key where user_id = :user order by id")
                .set("user", userId)
                .list(
                        entityManager,
                        row -> new SecurityKey(row.number(0), row.text(1), row.time(2), row.timeOrNull(3)));
    }

    List<byte[]> credentialIdsOf(long userId) {
        return rows(entityManager
                .createNativeQuery("select credential_id from security_key where user_id = ?1 order by id")
                .setParameter(1, userId));
    }

    Optional<StoredKey> findKey(long userId, byte[] credentialId) {
        List<Object[]> found = rows(entityManager
                .createNativeQuery("select id, credential_id, attested_data, sign_count, last_challenge_at from"
                        + " security_key where user_id = ?1 and credential_id = ?2")
                .setParameter(1, userId)
                .setParameter(2, credentialId));
        return found.stream()
                .findFirst()
                .map(row -> new StoredKey(
                        ((Number) row[0]).longValue(),
                        new MadeKey((byte[]) row[1], (byte[]) row[2], ((Number) row[3]).longValue()),
                        row[4] == null ? null : ((Timestamp) row[4]).toInstant()));
    }

    /** False if somebody has the key already. */
    boolean addKey(long userId, String name, MadeKey made, Instant now) {
        return entityManager
                        .createNativeQuery("insert into security_key (user_id, name, credential_id, attested_data,"
                                + " sign_count, created_at) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                        .setParameter(1, userId)
                        .setParameter(2, name)
                        .setParameter(3, made.credentialId())
                        .setParameter(4, made.attestedData())
                        .setParameter(5, made.signCount())
                        .setParameter(6, Timestamp.from(now))
                        .executeUpdate()
                > 0;
    }

    void noteUse(long keyId, long signCount, Instant challengeAt, Instant now) {
        entityManager
                .createNativeQuery("update security_key set sign_count = ?1, last_challenge_at = ?2, last_used_at = ?3"
                        + " where id = ?4")
                .setParameter(1, signCount)
                .setParameter(2, Timestamp.from(challengeAt))
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, keyId)
                .executeUpdate();
    }

    boolean deleteKey(long userId, long keyId) {
        return entityManager
                        .createNativeQuery("delete from security_key where user_id = ?1 and id = ?2")
                        .setParameter(1, userId)
                        .setParameter(2, keyId)
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked") // the columns of the query decide
    private static <T> List<T> rows(Query query) {
        return query.getResultList();
    }
}
