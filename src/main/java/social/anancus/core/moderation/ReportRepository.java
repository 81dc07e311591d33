package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** The rows of {@code report}. */
@ApplicationScoped
public class ReportRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReportRepository() {}

    @Inject
    public ReportRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    long add(long accountId, @Nullable Long applicationId, Report report) {
        return Sql.of("insert into report (account_id, target_account_id, status_ids, comment, category, rule_ids,"
                        + " forwarded, application_id, created_at, updated_at) values (:account, :target,"
                        + " cast(:statuses as bigint[]), :comment, :category, cast(:rules as bigint[]), :forwarded,"
                        + " cast(:application as bigint), :now, :now) returning id")
                .set("account", accountId)
                .set("target", report.targetAccountId())
                .set("statuses", report.statusIds())
                .set("comment", report.comment())
                .set("category", report.category())
                .set("rules", report.ruleIds())
                .set("forwarded", report.forwarded())
                .set("application", applicationId)
                .set("now", report.createdAt())
                .numbers(entityManager)
                .getFirst();
    }

    /** The new row's id; empty if the same was reported before. */
    Optional<Long> addRemote(long accountId, @Nullable String uri, Report report) {
        return Sql.of(
                        "insert into report (account_id, target_account_id, status_ids, comment, category, forwarded, uri,"
                                + " created_at, updated_at) values (:account, :target, cast(:statuses as bigint[]), :comment,"
                                + " :category, false, :uri, :now, :now) on conflict (account_id, target_account_id, uri) where uri is"
                                + " not null do nothing returning id")
                .set("account", accountId)
                .set("target", report.targetAccountId())
                .set("statuses", report.statusIds())
                .set("comment", report.comment())
                .set("category", report.category())
                .set("uri", uri)
                .set("now", report.createdAt())
                .first(entityManager, row -> row.number(0));
    }

    /** Those of the accounts that are here, and the authors of those of the statuses that are here. */
    Map<Long, ReportedAccount> reported(Collection<Long> accountIds, Collection<Long> statusIds) {
        return Sql.of("select a.id, a.domain is null, coalesce(array_agg(s.id order by s.id) filter (where s.id is not"
                        + " null), '{}'), coalesce(bool_or(p.id is not null), false) from account a left join status s on"
                        + " s.account_id = a.id and s.id = any(cast(:statuses as bigint[])) and s.deleted_at is null and"
                        + " s.reblog_of_id is null left join account p on p.id = s.in_reply_to_account_id and p.domain is"
                        + " null where a.deleted_at is null and a.id in (select unnest(cast(:accounts as bigint[])) union"
                        + " select w.account_id from status w where w.id = any(cast(:statuses as bigint[])) and w.deleted_at"
                        + " is null and w.reblog_of_id is null) group by a.id")
                .set("accounts", accountIds)
                .set("statuses", statusIds)
                .list(
                        entityManager,
                        row -> Map.entry(row.number(0), new ReportedAccount(row.flag(1), row.numbers(2), row.flag(3))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Long, Report> byId(Collection<Long> ids) {
        return Sql.of(
                        "select id, target_account_id, status_ids, comment, category, rule_ids, coalesce(forwarded, false),"
                                + " created_at, action_taken_at from report where id = any(cast(:ids as bigint[]))")
                .set("ids", ids)
                .list(
                        entityManager,
                        row -> new Report(
                                row.number(0),
                                row.number(1),
                                row.numbers(2),
                                row.text(3),
                                ReportCategory.valueOf(row.text(4)),
                                row.numbers(5),
                                row.flag(6),
                                row.time(7),
                                row.timeOrNull(8)))
                .stream()
                .collect(Collectors.toMap(Report::id, Function.identity()));
    }

    /** Those of the statuses that the target wrote and the viewer may see. */
    long countReportable(Viewer viewer, long targetAccountId, Collection<Long> statusIds) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        return Sql.of("select count(*) from status s where s.id = any(cast(:ids as bigint[]))"
                        + " and s.account_id = :target and " + visible.sql())
                .setAll(visible.parameters())
                .set("ids", statusIds)
                .set("target", targetAccountId)
                .numbers(entityManager)
                .getFirst();
    }

    long countRules(Collection<Long> ruleIds) {
        return Sql.of("select count(*) from rule where id = any(cast(:ids as bigint[])) and deleted_at is null")
                .set("ids", ruleIds)
                .numbers(entityManager)
                .getFirst();
    }
}
