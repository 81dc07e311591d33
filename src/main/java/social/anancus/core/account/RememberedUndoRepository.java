package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.UriLockRepository;
import social.anancus.platform.persistence.Sql;

/**
 * The rows of {@code remembered_undo}: activities that were undone before they came, so that they have no effect when they
 * do. Who asks holds the lock of the URI, so that of an activity and its undoing one comes first.
 */
@ApplicationScoped
public class RememberedUndoRepository {
    private static final Duration KEPT = Duration.ofDays(30);

    /** Of one account: who undoes more than that loses the oldest. */
    private static final int MOST = 1_000;

    private static final int LONGEST_URI = 4_096;

    private EntityManager entityManager;
    private UriLockRepository locks;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RememberedUndoRepository() {}

    @Inject
    public RememberedUndoRepository(EntityManager entityManager, UriLockRepository locks, Clock clock) {
        this.entityManager = entityManager;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Takes the lock of an activity.
     *
     * @param uri its id; null where it has none
     * @param accountId whose it is
     * @param kind what it is
     * @return whether it was undone already
     */
    public boolean arrives(@Nullable String uri, long accountId, UndoKind kind) {
        if (uri == null) {
            return false;
        }
        locks.lock(List.of(uri));
        return isUndone(uri, accountId, kind);
    }

    /**
     * @param uri the id of an activity, or of its object
     * @param accountId whose it is
     * @param kind what it is
     * @return whether it was undone
     */
    public boolean isUndone(String uri, long accountId, UndoKind kind) {
        return Sql.of("select 1 from remembered_undo where account_id = :account and uri = :uri and kind in (:kind,"
                        + " 'ANY') and expires_at > :now")
                .set("account", accountId)
                .set("uri", uri)
                .set("kind", kind)
                .set("now", clock.instant())
                .exists(entityManager);
    }

    /**
     * Notes that an activity is undone, for a month.
     *
     * @param uri its id, or that of its object
     * @param accountId whose it is
     * @param kind what it is
     */
    public void remember(String uri, long accountId, UndoKind kind) {
        if (uri.length() > LONGEST_URI) {
            return;
        }
        Instant now = clock.instant();
        Sql.of(
                        "insert into remembered_undo (account_id, kind, uri, expires_at) values (:account, :kind, :uri, :expires)"
                                + " on conflict (account_id, uri, kind) do update set expires_at = excluded.expires_at")
                .set("account", accountId)
                .set("kind", kind)
                .set("uri", uri)
                .set("expires", now.plus(KEPT))
                .update(entityManager);
        Sql.of("delete from remembered_undo where account_id = :account and id <= (select id from remembered_undo where"
                        + " account_id = :account order by id desc offset :most limit 1)")
                .set("account", accountId)
                .set("most", MOST)
                .update(entityManager);
    }

    /**
     * @param limit how many at most
     * @return how many rows were too old, and are gone
     */
    public int forgetOld(int limit) {
        return Sql.of("delete from remembered_undo where id in (select id from remembered_undo where expires_at < :now"
                        + " order by expires_at limit :limit for update skip locked)")
                .set("now", clock.instant())
                .set("limit", limit)
                .update(entityManager);
    }
}
