package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.platform.ids.Ids;

/** How much goes on here: counts over accounts, logins and statuses. */
@ApplicationScoped
public class ActivityRepository {
    private static final long WEEK = 7L * 24 * 60 * 60;

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ActivityRepository() {}

    @Inject
    public ActivityRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @return the servers of which accounts are known; each is found by one step in the index, whatever their accounts
     */
    @SuppressWarnings("unchecked") // a native query knows no types
    List<String> peers() {
        return entityManager
                .createNativeQuery("with recursive peer (domain) as ("
                        + " (select domain from account where domain is not null order by domain limit 1)"
                        + " union all select (select a.domain from account a where a.domain > p.domain"
                        + " order by a.domain limit 1) from peer p where p.domain is not null)"
                        + " select domain from peer where domain is not null")
                .getResultList();
    }

    /**
     * @return people with a confirmed address, statuses written here, and people who were here since a time and since an
     *     earlier one
     */
    Counts counts(Instant since, Instant earlier) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(
                        "select (select count(*) from app_user where confirmed_at is not null),"
                                + " (select coalesce(sum(s.statuses_count), 0) from account_stat s"
                                + " join app_user u on u.account_id = s.account_id),"
                                + " (select count(distinct t.user_id) from oauth_access_token t where t.last_used_at >= to_timestamp(?1)),"
                                + " (select count(distinct t.user_id) from oauth_access_token t where t.last_used_at >= to_timestamp(?2))")
                .setParameter(1, since.getEpochSecond())
                .setParameter(2, earlier.getEpochSecond())
                .getSingleResult();
        return new Counts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /**
     * What there is of each.
     *
     * @param users people
     * @param statuses their statuses
     * @param active people who were here lately
     * @param activeBefore people who were here since the earlier time
     */
    record Counts(long users, long statuses, long active, long activeBefore) {}

    /**
     * @return statuses written here, by the second in which a week of 1970's count begins
     */
    Map<Long, Long> statusesByWeek(Instant since) {
        return byWeek(
                "select floor((id >> 16) / 1000 / ?2), count(*) from status where uri is null and deleted_at is null"
                        + " and account_id in (select account_id from app_user) and id >= ?1 group by 1",
                Ids.firstAt(since));
    }

    /**
     * @return sign-ups, by week as above
     */
    Map<Long, Long> registrationsByWeek(Instant since) {
        return byWeek(
                "select floor(extract(epoch from created_at) / ?2), count(*) from app_user where created_at >= to_timestamp(?1) group by 1",
                since.getEpochSecond());
    }

    /**
     * @return people by the week in which they logged in last, as above
     */
    Map<Long, Long> loginsByWeek(Instant since) {
        return byWeek(
                "select floor(extract(epoch from current_sign_in_at) / ?2), count(*) from app_user"
                        + " where current_sign_in_at >= to_timestamp(?1) group by 1",
                since.getEpochSecond());
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private Map<Long, Long> byWeek(String sql, long since) {
        List<Object[]> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, since)
                .setParameter(2, WEEK)
                .getResultList();
        Map<Long, Long> weeks = new HashMap<>();
        rows.forEach(row -> weeks.put(number(row[0]) * WEEK, number(row[1])));
        return weeks;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
