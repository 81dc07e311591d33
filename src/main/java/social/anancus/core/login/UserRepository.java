package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code app_user}. */
@ApplicationScoped
public class UserRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UserRepository() {}

    @Inject
    public UserRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds a login and sends it to the database, so that an address that was taken a moment ago shows here. */
    void add(User user) {
        entityManager.persist(user);
        entityManager.flush();
    }

    /** Removes a login; its tokens, grants and all else that hangs on it go with it. */
    void remove(User user) {
        entityManager.remove(user);
        entityManager.flush();
    }

    /** Sends changes to the database now, so that a broken rule shows in the use case that broke it. */
    void flush() {
        entityManager.flush();
    }

    /**
     * @param id an id
     * @return the login
     */
    public Optional<User> find(long id) {
        return Optional.ofNullable(entityManager.find(User.class, id));
    }

    /**
     * Reads a login and keeps others from changing it before the transaction is over.
     *
     * @param id an id
     * @return the login
     */
    Optional<User> findAndLock(long id) {
        return Optional.ofNullable(entityManager.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Lets a login be used by its password alone: code app, recovery codes and security keys go. */
    void dropSecondFactors(User user, Instant now) {
        user.dropSecondFactor(now);
        entityManager.flush();
        for (String table : List.of("recovery_code", "security_key")) {
            entityManager
                    .createNativeQuery("delete from " + table + " where user_id = ?1")
                    .setParameter(1, user.id())
                    .executeUpdate();
        }
    }

    /**
     * @param hash the SHA-256 of a confirmation token
     * @return the login that waits for it
     */
    Optional<User> findByConfirmationToken(byte[] hash) {
        return entityManager
                .createQuery("select u from User u where u.confirmationTokenHash = :hash", User.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param hash the SHA-256 of a token to set another password with
     * @return the login that waits for it
     */
    Optional<User> findByResetToken(byte[] hash) {
        return entityManager
                .createQuery("select u from User u where u.resetTokenHash = :hash", User.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Notes a log-in; what was the current one becomes the last one. */
    void recordSignIn(long id, String address, Instant now) {
        entityManager
                .createNativeQuery("update app_user set last_sign_in_at = current_sign_in_at,"
                        + " last_sign_in_ip = current_sign_in_ip, current_sign_in_at = ?1,"
                        + " current_sign_in_ip = cast(?2 as inet) where id = ?3")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, address)
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Notes from which address somebody signed up. */
    void recordSignUpAddress(long id, String address) {
        entityManager
                .createNativeQuery("update app_user set sign_up_ip = cast(?1 as inet) where id = ?2")
                .setParameter(1, address)
                .setParameter(2, id)
                .executeUpdate();
    }

    /**
     * @param email an address in any case
     * @return the login that has it, confirmed or not
     */
    public Optional<User> findByEmail(String email) {
        return entityManager
                .createQuery("select u from User u where lower(u.email) = :email", User.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /**
     * @param username the name of a local account in any case
     * @return its login
     */
    public Optional<User> findByUsername(String username) {
        return entityManager
                .createQuery(
                        "select u from User u join u.account a where lower(a.username) = :name and a.domain is null",
                        User.class)
                .setParameter("name", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    Optional<String> passwordHash(long accountId) {
        return entityManager
                .createQuery("select u.passwordHash from User u where u.account.id = :account", String.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param login a username or an address, as people type it into a form
     * @return the login
     */
    public Optional<User> findByLogin(String login) {
        String text = login.strip();
        return text.contains("@") && !text.startsWith("@") ? findByEmail(text) : findByUsername(bare(text));
    }

    /**
     * @param accountIds accounts
     * @return those among them that others do not see yet: their address is unconfirmed, or a moderator has to agree first
     */
    public Set<Long> unseenAmong(Collection<Long> accountIds) {
        return Set.copyOf(
                Sql.of("select account_id from app_user where account_id = any(cast(:accounts as bigint[])) and not"
                                + " (approved and confirmed_at is not null)")
                        .set("accounts", accountIds)
                        .numbers(entityManager));
    }

    private static String bare(String username) {
        return username.startsWith("@") ? username.substring(1) : username;
    }
}
