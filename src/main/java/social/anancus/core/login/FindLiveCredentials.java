package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which of many credentials may still be used; for what stays open long after they were shown. */
@ApplicationScoped
public class FindLiveCredentials {
    private AccessTokenRepository tokens;
    private SessionRepository sessions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindLiveCredentials() {}

    @Inject
    public FindLiveCredentials(AccessTokenRepository tokens, SessionRepository sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /**
     * @param credentials tokens and sessions of people
     * @return those that are neither revoked nor ended, and whose login is neither disabled nor of a suspended account
     */
    @Transactional
    public Set<Credential> among(Collection<Credential> credentials) {
        List<Long> ids = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Credential credential : credentials) {
            switch (credential) {
                case Credential.Token token -> ids.add(token.id());
                case Credential.Session session -> hashes.add(session.hash());
            }
        }
        Set<Long> liveIds = ids.isEmpty() ? Set.of() : Set.copyOf(tokens.live(ids));
        Set<String> liveHashes = hashes.isEmpty() ? Set.of() : Set.copyOf(sessions.live(hashes));
        Set<Credential> live = new HashSet<>(credentials);
        live.removeIf(credential -> switch (credential) {
            case Credential.Token token -> !liveIds.contains(token.id());
            case Credential.Session session -> !liveHashes.contains(session.hash());
        });
        return live;
    }
}
