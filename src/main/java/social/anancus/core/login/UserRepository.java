package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * @param login a username or an address, as people type it into a form
     * @return the login
     */
    public Optional<User> findByLogin(String login) {
        String text = login.strip();
        return text.contains("@") && !text.startsWith("@") ? findByEmail(text) : findByUsername(bare(text));
    }

    /**
     * @return how many people have confirmed their address
     */
    long countConfirmed() {
        return entityManager
                .createQuery("select count(u) from User u where u.confirmedAt is not null", Long.class)
                .getSingleResult();
    }

    private static String bare(String username) {
        return username.startsWith("@") ? username.substring(1) : username;
    }
}
