package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells how a letter addresses somebody. */
@ApplicationScoped
public class AddressLetter {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddressLetter() {}

    @Inject
    public AddressLetter(UserRepository users) {
        this.users = users;
    }

    /**
     * Who reads a letter.
     *
     * @param username the name of the account
     * @param locale the person's language tag
     */
    public record Reader(String username, String locale) {}

    /**
     * @param userId the id of a login
     * @return whom the letter addresses; empty if the login is gone
     */
    @Transactional
    public Optional<Reader> reader(long userId) {
        return users.find(userId).map(user -> new Reader(user.account().username(), user.locale()));
    }
}
