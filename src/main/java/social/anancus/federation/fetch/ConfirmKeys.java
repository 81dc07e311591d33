package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.ActorKey;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.federation.signature.ActorKeys;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.log.Log;

/**
 * Confirms keys: by the actor whose document the key's address leads to, or by the actor that the document of the key names as
 * its owner, on the same origin. What counts in the end is that the actor's own document lists the key.
 */
@ApplicationScoped
public class ConfirmKeys implements ActorKeys {
    private static final Log LOG = Log.of(ConfirmKeys.class);
    /** Of each request; a sender waits meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Set<String> OWNERS = Set.of("owner", "controller");

    private Documents documents;
    private FetchActor actors;
    private FindActor find;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmKeys() {}

    @Inject
    public ConfirmKeys(Documents documents, FetchActor actors, FindActor find) {
        this.documents = documents;
        this.actors = actors;
        this.find = find;
    }

    @Override
    public boolean fetch(String keyId) {
        Errand errand = Errand.of(keyId).within(PATIENCE);
        try {
            Optional<KnownActor> known =
                    find.key(keyId).map(ActorKey::accountId).flatMap(find::byId);
            long owner = known.isPresent()
                    ? actors.refresh(known.get(), errand).id()
                    : ofStranger(keyId, errand).id();
            return find.key(keyId).filter(key -> key.accountId() == owner).isPresent();
        } catch (DocumentException e) {
            LOG.info("a key is not confirmed", "key", keyId, "reason", e.reason(), "cause", e.getMessage());
            if (e.isRetryable()) {
                throw new RemoteUnavailable();
            }
            return false;
        }
    }

    private KnownActor ofStranger(String keyId, Errand errand) throws DocumentException {
        int fragment = keyId.indexOf('#');
        AsObject document = documents.fetch(fragment < 0 ? keyId : keyId.substring(0, fragment), errand);
        String owner = owner(document);
        if (owner == null) {
            requireSame(document.id(), keyId);
            return actors.take(document, errand);
        }
        requireSame(owner, keyId);
        return actors.take(documents.fetch(owner, errand), errand);
    }

    private static void requireSame(@Nullable String owner, String keyId) throws DocumentException {
        if (!Origin.same(owner, keyId)) {
            throw new DocumentException(DocumentException.Reason.WRONG, "the key has an owner on another server");
        }
    }

    /** The owner that the document of a key names; null for an actor's. */
    private static @Nullable String owner(AsObject document) {
        return document.has("publicKeyPem") || document.has("publicKeyMultibase")
                ? OWNERS.stream()
                        .sorted()
                        .map(document::idOf)
                        .filter(id -> id != null)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
