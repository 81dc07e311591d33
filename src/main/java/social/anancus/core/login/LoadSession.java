package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Reads a session and who is logged in with it from the database. Ask {@link AuthenticateSession}, which remembers. */
@ApplicationScoped
public class LoadSession {
    private SessionRepository sessions;
    private UserRepository users;
    private RoleRepository roles;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoadSession() {}

    @Inject
    public LoadSession(SessionRepository sessions, UserRepository users, RoleRepository roles) {
        this.sessions = sessions;
        this.users = users;
        this.roles = roles;
    }

    /**
     * A session as it was read.
     *
     * @param user who is logged in
     * @param lastUsedAt when its use was last noted
     */
    record Loaded(SessionUser user, Instant lastUsedAt) {}

    /**
     * @param hash the SHA-256 of a cookie's value
     * @return the session; empty where there is none
     */
    @Transactional
    public Optional<Loaded> load(byte[] hash) {
        return sessions.find(hash)
                .flatMap(row ->
                        users.find(row.userId()).map(user -> new Loaded(user(row.id(), user), row.lastUsedAt())));
    }

    private SessionUser user(long sessionId, User user) {
        return new SessionUser(
                sessionId,
                LoadToken.person(user, roles.everyone()),
                user.account().username());
    }
}
