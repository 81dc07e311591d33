package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
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
