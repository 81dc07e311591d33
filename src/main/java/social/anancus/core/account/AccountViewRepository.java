package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Reads accounts with all that is shown of them: two statements for any number. */
@ApplicationScoped
public class AccountViewRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountViewRepository() {}

    @Inject
    public AccountViewRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Rest(
            AccountView.Counts counts,
            AccountView.@Nullable Badge badge,
            @Nullable Boolean noindex) {}

    /**
     * @param ids accounts
     * @return those that there are, also suspended ones, in no order
     */
    public List<AccountView> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Rest> rests = new HashMap<>();
        Sql.of("select a.id, greatest(st.statuses_count, st.remote_statuses_count), greatest(st.following_count,"
                        + " st.remote_following_count), greatest(st.followers_count, st.remote_followers_count),"
                        + " st.last_status_at, r.id, r.name,"
                        + " r.color, u.id is not null, cast(u.settings ->> 'noindex' as boolean) from account a left join"
                        + " account_stat st on st.account_id = a.id left join app_user u on u.account_id = a.id left join"
                        + " role r on r.id = u.role_id and r.highlighted where a.id = any(cast(:ids as bigint[]))")
                .set("ids", ids)
                .list(entityManager, row -> Map.entry(row.number(0), rest(row)))
                .forEach(entry -> rests.put(entry.getKey(), entry.getValue()));
        List<AccountView> views = new ArrayList<>(rests.size());
        for (Account account : entityManager
                .createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultList()) {
            Rest rest = rests.get(account.id());
            if (rest != null) {
                views.add(new AccountView(account, rest.counts(), rest.badge(), rest.noindex()));
            }
        }
        return views;
    }

    private static Rest rest(Row row) {
        return new Rest(
                new AccountView.Counts(row.number(1), row.number(2), row.number(3), row.timeOrNull(4)),
                row.isNull(5) ? null : new AccountView.Badge(row.number(5), row.text(6), row.text(7)),
                row.flag(8) ? (Boolean) row.flag(9) : null);
    }
}
