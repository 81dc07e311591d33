package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** Finds statuses of local authors, and what hangs on them, for those who know their URIs. */
@ApplicationScoped
public class LocalStatusRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocalStatusRepository() {}

    @Inject
    public LocalStatusRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<FoundLocalStatus> find(Viewer viewer, long accountId, long statusId) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        return Sql.of(
                        "select s.visibility, s.reblog_of_id, s.deleted_at is not null, " + visible.sql()
                                + ", exists (select from account_block k where k.account_id = s.account_id) or exists (select from"
                                + " account_domain_block k where k.account_id = s.account_id) from status s where s.id = :status and s.account_id = :account and s.uri is null")
                .setAll(visible.parameters())
                .set("status", statusId)
                .set("account", accountId)
                .first(entityManager, LocalStatusRepository::found)
                .flatMap(found -> found);
    }

    private static Optional<FoundLocalStatus> found(Row row) {
        boolean open = Visibility.valueOf(row.text(0)).isOpen();
        Long reblogOfId = row.numberOrNull(1);
        if (row.flag(3)) {
            return Optional.of(new FoundLocalStatus(FoundLocalStatus.State.SHOWN, open, reblogOfId, row.flag(4)));
        }
        return row.flag(2) && open
                ? Optional.of(new FoundLocalStatus(FoundLocalStatus.State.GONE, true, reblogOfId, false))
                : Optional.empty();
    }

    boolean isGone(String uri) {
        return Sql.of("select 1 from tombstone where uri = :uri")
                .set("uri", uri)
                .exists(entityManager);
    }

    /**
     * Which answers to a status are wanted.
     *
     * @param statusId the status
     * @param authorId its author
     * @param own those of the author; else those of all others
     * @param above only those with greater ids; null for all
     * @param limit at most how many
     */
    public record RepliesWanted(
            long statusId,
            long authorId,
            boolean own,
            @Nullable Long above,
            int limit) {}

    /**
     * @param viewer who asks
     * @param wanted which answers
     * @return the addresses of those that everybody may see and the viewer too, the oldest first; one statement
     */
    public List<StatusAddress> replies(Viewer viewer, RepliesWanted wanted) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        return Sql.of("select " + StatusAddress.columns("s", "a")
                        + " from status s join account a on a.id = s.account_id where s.in_reply_to_id = :status and"
                        + " s.account_id " + (wanted.own() ? "=" : "<>")
                        + " :author and s.reblog_of_id is null and s.visibility in ('PUBLIC', 'UNLISTED') and s.id > :above"
                        + " and " + visible.sql() + " order by s.id")
                .setAll(visible.parameters())
                .set("status", wanted.statusId())
                .set("author", wanted.authorId())
                .set("above", wanted.above() == null ? (Long) 0L : wanted.above())
                .limit(wanted.limit())
                .list(entityManager, row -> StatusAddress.read(row, 0));
    }

    /**
     * That one status may quote another.
     *
     * @param quoting the one
     * @param quoted the other
     */
    public record ApprovedQuote(StatusAddress quoting, StatusAddress quoted) {}

    /**
     * @param viewer who asks
     * @param accountId a local account
     * @param quoteId a quote of a status of it
     * @return the quote, if it is accepted and the viewer may see what is quoted; one statement
     */
    public Optional<ApprovedQuote> approvedQuote(Viewer viewer, long accountId, long quoteId) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "d");
        return Sql.of("select " + StatusAddress.columns("s", "a") + ", " + StatusAddress.columns("d", "b")
                        + " from quote q join status s on s.id = q.status_id join account a on a.id = s.account_id join status"
                        + " d on d.id = q.quoted_status_id join account b on b.id = d.account_id where q.id = :quote and"
                        + " d.account_id = :account and q.state = 'ACCEPTED' and s.deleted_at is null and "
                        + visible.sql())
                .setAll(visible.parameters())
                .set("quote", quoteId)
                .set("account", accountId)
                .first(
                        entityManager,
                        row -> new ApprovedQuote(
                                StatusAddress.read(row, 0), StatusAddress.read(row, StatusAddress.WIDTH)));
    }
}
