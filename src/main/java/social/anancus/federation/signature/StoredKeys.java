package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.account.ActorKey;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.platform.crypto.InvalidPemException;
import social.anancus.platform.crypto.KeySignatures;
import social.anancus.platform.crypto.PublicKeys;
import social.anancus.platform.log.Log;

/** The keys of others as they lie in the database. */
@ApplicationScoped
class StoredKeys {
    private static final Log LOG = Log.of(StoredKeys.class);

    private FindActor actors;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected StoredKeys() {}

    @Inject
    StoredKeys(FindActor actors) {
        this.actors = actors;
    }

    /**
     * @return the key, if it belongs to a remote account of the same host
     */
    Optional<KnownKey> find(KeyId id) {
        return actors.key(id.uri())
                .flatMap(stored -> actors.byId(stored.accountId()).flatMap(owner -> known(id, stored, owner)));
    }

    private static Optional<KnownKey> known(KeyId id, ActorKey stored, KnownActor owner) {
        String domain = owner.domain();
        if (domain == null || owner.state().deleted() || !id.isOfHost(owner.uri())) {
            return Optional.empty();
        }
        try {
            Signer signer = new Signer(owner.id(), owner.uri(), domain);
            return Optional.of(new KnownKey(signer, KeySignatures.prepare(PublicKeys.read(stored.pem()))));
        } catch (InvalidPemException e) {
            LOG.info("a stored key is of no use", "key", id.uri(), "cause", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * @return whether an actor was ever heard of here
     */
    boolean isKnownActor(String uri) {
        return actors.byUri(uri).isPresent();
    }
}
