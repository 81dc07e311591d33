package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import social.anancus.core.login.LoginBadge.ShownRole;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** What the rows of {@code app_user} and {@code role} say in public. */
@ApplicationScoped
public class LoginBadgeRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginBadgeRepository() {}

    @Inject
    public LoginBadgeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountIds accounts of any server
     * @return by account, of those that have a login here; one statement
     */
    public Map<Long, LoginBadge> find(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, LoginBadge> badges = new HashMap<>();
        Sql.of("select u.account_id, r.id, r.name, r.color, coalesce(cast(u.settings ->> 'noindex' as boolean), false),"
                        + " u.approved and u.confirmed_at is not null from app_user u left join role r on r.id = u.role_id"
                        + " and r.highlighted where u.account_id = any(cast(:accounts as bigint[]))")
                .set("accounts", accountIds)
                .list(entityManager, LoginBadgeRepository::read)
                .forEach(badge -> badges.put(badge.accountId(), badge));
        return badges;
    }

    private static LoginBadge read(Row row) {
        ShownRole role = row.isNull(1) ? null : new ShownRole(row.number(1), row.text(2), row.text(3));
        return new LoginBadge(row.number(0), role, row.flag(4), row.flag(5));
    }
}
