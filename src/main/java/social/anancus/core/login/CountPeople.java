package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many people are at home on this server. */
@ApplicationScoped
public class CountPeople {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CountPeople() {}

    @Inject
    CountPeople(UserRepository users) {
        this.users = users;
    }

    /**
     * @return the number of people whose address is confirmed
     */
    public long confirmed() {
        return users.countConfirmed();
    }
}
