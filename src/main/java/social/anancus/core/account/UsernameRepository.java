package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Which names are taken, reserved or gone for good. */
@ApplicationScoped
public class UsernameRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UsernameRepository() {}

    @Inject
    public UsernameRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @return whether a local account has the name or had it: names of deleted accounts are never given again, or their
     *     followers' servers would take the new account for the old one
     */
    public boolean isTaken(Username username) {
        return (boolean) entityManager
                .createNativeQuery("select exists (select from account where lower(username) = ?1 and domain is null)"
                        + " or exists (select from deleted_username where username = ?1)")
                .setParameter(1, username.lower())
                .getSingleResult();
    }

    /**
     * @return what the list of reserved names says, digits taken for the letters that they look like
     */
    public UsernameVerdict verdict(Username username) {
        List<?> rules = entityManager
                .createNativeQuery("select allow_with_approval from username_block"
                        + " where case when exact then username = ?1 else position(username in ?1) > 0 end"
                        + " order by allow_with_approval limit 1")
                .setParameter(1, username.folded())
                .getResultList();
        if (rules.isEmpty()) {
            return UsernameVerdict.FREE;
        }
        return (boolean) rules.get(0) ? UsernameVerdict.NEEDS_APPROVAL : UsernameVerdict.RESERVED;
    }

    /**
     * Keeps a name from ever being given again.
     *
     * @param username the name of a local account
     * @param now the time of the deletion
     */
    public void retire(String username, Instant now) {
        entityManager
                .createNativeQuery("insert into deleted_username (username, deleted_at) values (lower(?1), ?2)"
                        + " on conflict (username) do nothing")
                .setParameter(1, username)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }
}
