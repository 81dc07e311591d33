package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds accounts that are known here, suspended and deleted ones too; asks nobody else. */
@ApplicationScoped
public class FindActor {
    private ActorRepository actors;
    private HandleRepository handles;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindActor() {}

    @Inject
    FindActor(ActorRepository actors, HandleRepository handles) {
        this.actors = actors;
        this.handles = handles;
    }

    /**
     * @param id the id of an account
     * @return the account, local or remote
     */
    public Optional<KnownActor> byId(long id) {
        return Optional.ofNullable(actors.byIds(List.of(id)).get(id));
    }

    /**
     * @param ids ids of accounts
     * @return those that there are, by id; one statement
     */
    public Map<Long, KnownActor> byIds(Collection<Long> ids) {
        return actors.byIds(ids);
    }

    /**
     * @param uri an actor's id, ours or another server's
     * @return the account
     */
    public Optional<KnownActor> byUri(String uri) {
        return Optional.ofNullable(actors.byUris(List.of(uri)).get(uri));
    }

    /**
     * @param uris ids of actors, ours or other servers'
     * @return those that there are, by the URI as it was given; one statement
     */
    public Map<String, KnownActor> byUris(Collection<String> uris) {
        return actors.byUris(uris);
    }

    /**
     * @param handle {@code alice} or {@code carol@remote.example}, in any case, with or without an at sign before it
     * @return its account, if that is not suspended
     */
    public Optional<KnownActor> byHandle(String handle) {
        return Optional.ofNullable(handles.find(handle)).flatMap(known -> byId(known.accountId()));
    }

    /**
     * @param keyId the URI of a public key
     * @return the key, if an account that is known here lists it
     */
    public Optional<ActorKey> key(String keyId) {
        return actors.key(keyId);
    }

    /**
     * @param accountId a remote account
     * @return its public keys
     */
    public List<ActorKey> keys(long accountId) {
        return actors.keys(accountId);
    }
}
