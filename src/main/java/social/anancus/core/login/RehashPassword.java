package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Replaces the hash of a password, which somebody has just proven, by one with the parameters of today. */
@ApplicationScoped
public class RehashPassword {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RehashPassword() {}

    @Inject
    public RehashPassword(UserRepository users) {
        this.users = users;
    }

    /**
     * @param userId the id of the login
     * @param oldHash the hash that was proven
     * @param newHash another of the same password
     * @return whether it was replaced; not, if the password changed meanwhile
     */
    @Transactional
    public boolean rehash(long userId, String oldHash, String newHash) {
        Optional<User> user =
                users.findAndLock(userId).filter(known -> known.passwordHash().equals(oldHash));
        user.ifPresent(known -> known.rehash(newHash));
        return user.isPresent();
    }
}
