package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of {@code login_session}. */
@ApplicationScoped
public class SessionRepository {
    /** How many browsers one person can be logged in with. */
    static final int MOST = 10;

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SessionRepository() {}

    @Inject
    public SessionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A session as it was read.
     *
     * @param id its id
     * @param userId whose it is
     * @param lastUsedAt when its use was last noted
     */
    record Row(long id, long userId, Instant lastUsedAt) {}

    void add(byte[] tokenHash, long userId, Visitor visitor, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into login_session (token_hash, user_id, ip, user_agent, created_at, last_used_at)"
                                + " values (?1, ?2, cast(?3 as inet), ?4, ?5, ?5)")
                .setParameter(1, tokenHash)
                .setParameter(2, userId)
                .setParameter(3, visitor.address())
                .setParameter(4, visitor.userAgent())
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    Optional<Row> find(byte[] tokenHash) {
        return this.<Object[]>rows(entityManager
                        .createNativeQuery("select id, user_id, last_used_at from login_session where token_hash = ?1")
                        .setParameter(1, tokenHash))
                .findFirst()
                .map(row -> new Row(number(row[0]), number(row[1]), instant(row[2])));
    }

    /**
     * @param userId the id of a login
     * @return its sessions, the one used last first
     */
    List<SessionSummary> listOf(long userId) {
        return this.<Object[]>rows(entityManager
                        .createNativeQuery(
                                "select id, host(ip), user_agent, created_at, last_used_at from login_session"
                                        + " where user_id = ?1 order by last_used_at desc, id desc")
                        .setParameter(1, userId))
                .map(row -> new SessionSummary(
                        number(row[0]), (String) row[1], (String) row[2], instant(row[3]), instant(row[4])))
                .toList();
    }

    /**
     * @param userId the id of a login
     * @return the hashes of those of its sessions that are one too many, the longest unused
     */
    List<byte[]> surplusOf(long userId) {
        return this.<byte[]>rows(entityManager
                        .createNativeQuery("select token_hash from login_session where user_id = ?1"
                                + " order by last_used_at desc, id desc offset ?2")
                        .setParameter(1, userId)
                        .setParameter(2, MOST))
                .toList();
    }

    /**
     * @param userId the id of a login
     * @param id the id of a session
     * @return its hash, if it is this login's
     */
    Optional<byte[]> hashOf(long userId, long id) {
        return this.<byte[]>rows(entityManager
                        .createNativeQuery("select token_hash from login_session where user_id = ?1 and id = ?2")
                        .setParameter(1, userId)
                        .setParameter(2, id))
                .findFirst();
    }

    /**
     * @param hashes hashes in hexadecimal digits
     * @return those of sessions that may still be used
     */
    List<String> live(Collection<String> hashes) {
        return this.<String>rows(entityManager
                        .createNativeQuery("select encode(s.token_hash, 'hex') from login_session s"
                                + " join app_user u on u.id = s.user_id join account a on a.id = u.account_id"
                                + " where s.token_hash in (select decode(hash, 'hex') from"
                                + " unnest(string_to_array(?1, ',')) as hash)"
                                + " and not u.disabled and not a.memorial and a.suspended_at is null")
                        .setParameter(1, String.join(",", hashes)))
                .toList();
    }

    boolean delete(byte[] tokenHash) {
        return entityManager
                        .createNativeQuery("delete from login_session where token_hash = ?1")
                        .setParameter(1, tokenHash)
                        .executeUpdate()
                > 0;
    }

    /**
     * @param userId the id of a login
     * @param sessionId the id of one of its sessions
     * @return the hashes of all others
     */
    List<byte[]> othersOf(long userId, long sessionId) {
        return this.<byte[]>rows(entityManager
                        .createNativeQuery("select token_hash from login_session where user_id = ?1 and id <> ?2")
                        .setParameter(1, userId)
                        .setParameter(2, sessionId))
                .toList();
    }

    /** Notes that the password was typed once more. */
    void prove(long id, Instant now) {
        entityManager
                .createNativeQuery("update login_session set proven_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** When the password was typed once more; empty for never. */
    Optional<Instant> provenAt(long id) {
        return this.<Timestamp>rows(entityManager
                        .createNativeQuery(
                                "select proven_at from login_session where id = ?1 and proven_at is not null")
                        .setParameter(1, id))
                .findFirst()
                .map(Timestamp::toInstant);
    }

    void deleteAllOf(long userId) {
        entityManager
                .createNativeQuery("delete from login_session where user_id = ?1")
                .setParameter(1, userId)
                .executeUpdate();
    }

    /**
     * Notes that a session was used, unless that was noted lately.
     *
     * @param id the id of a session
     * @param address from where, an IP address
     * @param now the time
     * @param notSince nothing is written if a use was noted after this
     */
    void recordUse(long id, String address, Instant now, Instant notSince) {
        entityManager
                .createNativeQuery("update login_session set last_used_at = ?1, ip = cast(?2 as inet)"
                        + " where id = ?3 and last_used_at < ?4")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, address)
                .setParameter(3, id)
                .setParameter(4, Timestamp.from(notSince))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the columns of the query decide
    private <T> Stream<T> rows(Query query) {
        return (Stream<T>) query.getResultList().stream();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
