package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import social.anancus.core.login.LocalProfile.State;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Finds local accounts for other servers: one statement. */
@ApplicationScoped
public class LocalProfileRepository {
    private static final String SELECT =
            "select a.id, a.username, a.numeric_uri, a.deleted_at is not null, a.suspended_at is not null, u.id is not null"
                    + " and (u.confirmed_at is null or not u.approved), coalesce(a.hide_collections, false),"
                    + " st.statuses_count, st.following_count, st.followers_count from account a left join app_user u on"
                    + " u.account_id = a.id left join account_stat st on st.account_id = a.id where a.domain is null and ";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocalProfileRepository() {}

    @Inject
    public LocalProfileRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountId the id of an account
     * @return it, if it lives here, in whatever state
     */
    public Optional<LocalProfile> byId(long accountId) {
        return Sql.of(SELECT + "a.id = :id").set("id", accountId).first(entityManager, LocalProfileRepository::read);
    }

    /**
     * @param username a name in any case
     * @return the local account of that name, in whatever state
     */
    public Optional<LocalProfile> byName(String username) {
        return Sql.of(SELECT + "lower(a.username) = :username")
                .set("username", username.toLowerCase(Locale.ROOT))
                .first(entityManager, LocalProfileRepository::read);
    }

    private static LocalProfile read(Row row) {
        return new LocalProfile(
                row.number(0),
                row.text(1),
                row.flag(2),
                state(row),
                row.flag(6),
                new LocalProfile.Counts(row.number(7), row.number(8), row.number(9)));
    }

    private static State state(Row row) {
        if (row.flag(3)) {
            return State.DELETED;
        }
        if (row.flag(4)) {
            return State.SUSPENDED;
        }
        return row.flag(5) ? State.PENDING : State.SHOWN;
    }
}
