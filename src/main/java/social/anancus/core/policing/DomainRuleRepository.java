package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code domain_block}, and what they make of accounts. */
@ApplicationScoped
public class DomainRuleRepository {
    private static final String COLUMNS = "domain, severity, reject_media, reject_reports, private_comment,"
            + " public_comment, obfuscate, created_at";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DomainRuleRepository() {}

    @Inject
    public DomainRuleRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<DomainRule> all() {
        return Sql.of("select " + COLUMNS + " from domain_block order by domain")
                .list(entityManager, DomainRuleRepository::read);
    }

    Optional<DomainRule> lock(String domain) {
        return Sql.of("select " + COLUMNS + " from domain_block where domain = :domain for update")
                .set("domain", domain)
                .first(entityManager, DomainRuleRepository::read);
    }

    /** The time of the first rule for the domain stays. */
    void save(DomainRule rule, Instant now) {
        Sql.of("insert into domain_block (domain, severity, reject_media, reject_reports, private_comment,"
                        + " public_comment, obfuscate, created_at, updated_at) values (:domain, :severity, :media,"
                        + " :reports, :private, :public, :obfuscate, :created, :now) on conflict (domain) do update set"
                        + " severity = excluded.severity, reject_media = excluded.reject_media, reject_reports ="
                        + " excluded.reject_reports, private_comment = excluded.private_comment, public_comment ="
                        + " excluded.public_comment, obfuscate = excluded.obfuscate, updated_at = excluded.updated_at")
                .set("domain", rule.domain())
                .set("severity", rule.severity())
                .set("media", rule.rejectMedia())
                .set("reports", rule.rejectReports())
                .set("private", rule.comments().forModerators())
                .set("public", rule.comments().forEverybody())
                .set("obfuscate", rule.obfuscate())
                .set("created", rule.createdAt())
                .set("now", now)
                .update(entityManager);
    }

    void remove(String domain) {
        Sql.of("delete from domain_block where domain = :domain")
                .set("domain", domain)
                .update(entityManager);
    }

    /**
     * What there is of a domain and its subdomains.
     *
     * @param id the account
     * @param domain its domain
     */
    record KnownAccount(long id, String domain) {}

    List<KnownAccount> accounts(String domain, long after, int limit) {
        return Sql.of("select id, domain from account where (domain = :domain or domain like '%.' || :domain) and id >"
                        + " :after order by id")
                .set("domain", domain)
                .set("after", after)
                .limit(limit)
                .list(entityManager, row -> new KnownAccount(row.number(0), row.text(1)));
    }

    /** Whether the account was not limited before; the time tells later by which rule it was. */
    boolean silence(long accountId, Instant ruleTime) {
        return Sql.of("update account set silenced_at = :time where id = :id and silenced_at is null")
                        .set("time", ruleTime)
                        .set("id", accountId)
                        .update(entityManager)
                > 0;
    }

    /** Whether the account was not suspended by us before. */
    boolean suspend(long accountId, Instant ruleTime) {
        return Sql.of("update account set suspended_at = :time, suspension_origin = 'LOCAL' where id = :id and"
                                + " suspension_origin is distinct from 'LOCAL'")
                        .set("time", ruleTime)
                        .set("id", accountId)
                        .update(entityManager)
                > 0;
    }

    /** Whether a rule of that time had limited the account. */
    boolean unsilence(long accountId, @Nullable Instant ruleTime) {
        return Sql.of("update account set silenced_at = null where id = :id and silenced_at = cast(:time as"
                                + " timestamptz)")
                        .set("time", ruleTime)
                        .set("id", accountId)
                        .update(entityManager)
                > 0;
    }

    /** Whether a rule of that time had suspended the account; who is deleted stays so. */
    boolean unsuspend(long accountId, @Nullable Instant ruleTime) {
        return Sql.of(
                                "update account set suspended_at = null, suspension_origin = null where id = :id and suspended_at"
                                        + " = cast(:time as timestamptz) and suspension_origin = 'LOCAL' and deleted_at is null")
                        .set("time", ruleTime)
                        .set("id", accountId)
                        .update(entityManager)
                > 0;
    }

    private static DomainRule read(Row row) {
        return new DomainRule(
                row.text(0),
                Severity.valueOf(row.text(1)),
                row.flag(2),
                row.flag(3),
                new DomainRule.Comments(row.text(4), row.text(5)),
                row.flag(6),
                row.time(7));
    }
}
