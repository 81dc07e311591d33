package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Authentication.Person;

/** Reads a token and who stands behind it from the database. Ask {@link AuthenticateToken}, which remembers. */
@ApplicationScoped
public class LoadToken {
    private AccessTokenRepository tokens;
    private RoleRepository roles;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoadToken() {}

    @Inject
    public LoadToken(AccessTokenRepository tokens, RoleRepository roles) {
        this.tokens = tokens;
        this.roles = roles;
    }

    /**
     * A token as it was read.
     *
     * @param authentication who stands behind it
     * @param revoked whether it no longer counts
     * @param lastUsedAt when its use was last noted; null for never
     */
    record Loaded(
            Authentication authentication,
            boolean revoked,
            @Nullable Instant lastUsedAt) {}

    /**
     * @param hash the SHA-256 of a token
     * @return the token; empty where there is none
     */
    @Transactional
    public Optional<Loaded> load(byte[] hash) {
        return tokens.findByHash(hash)
                .map(token -> new Loaded(authentication(token), token.isRevoked(), token.lastUsedAt()));
    }

    private Authentication authentication(AccessToken token) {
        User user = token.user();
        return new Authentication(
                new Credential.Token(token.id(), token.application().id()),
                token.scopes(),
                user == null ? null : person(user, roles.everyone()));
    }

    /** Who somebody is and what they may do. */
    static Person person(User user, Role everyone) {
        return new Person(
                user.id(),
                user.account().id(),
                user.state(everyone),
                user.role().effectivePermissions(everyone),
                user.locale());
    }
}
