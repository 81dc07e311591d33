package social.anancus.federation.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.http.HttpHeader;
import social.anancus.platform.http.RequestSigner;
import social.anancus.platform.metrics.Caches;

/**
 * Signs requests to other servers, in the name of a local account or of the server itself. The form is draft-cavage-12, or
 * RFC 9421 for servers that have taken only that: {@link SignedHttp} finds out.
 */
@ApplicationScoped
public class Signatures {
    private static final long INSTANCE = 0; // no account has this id
    private static final int MOST_KEYS = 2_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private OwnKeys keys;
    private KnownForms forms;
    private Clock clock;
    private Cache<Long, SigningKey> opened;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Signatures() {}

    @Inject
    Signatures(OwnKeys keys, KnownForms forms, Clock clock, Caches caches) {
        this.keys = keys;
        this.forms = forms;
        this.clock = clock;
        this.opened = caches.create(
                "signing_keys", Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(KEPT));
    }

    /**
     * @param accountId the id of a local account
     * @return signs in its name; the key is opened when the first request is signed
     */
    public RequestSigner ofAccount(long accountId) {
        return new Chosen(accountId, null);
    }

    /**
     * @return signs in the name of the server itself
     */
    public RequestSigner ofInstance() {
        return new Chosen(INSTANCE, null);
    }

    /**
     * Opens a key now, for callers that send on a thread that must not ask the database.
     *
     * @param accountId the id of a local account
     * @throws IllegalStateException if it has no key
     */
    public void openKey(long accountId) {
        Objects.requireNonNull(opened.get(accountId, this::open));
    }

    /** The same for the key of the server itself. */
    public void openInstanceKey() {
        openKey(INSTANCE);
    }

    RequestSigner ofAccount(long accountId, SignatureForm form) {
        return new Chosen(accountId, form);
    }

    RequestSigner ofInstance(SignatureForm form) {
        return new Chosen(INSTANCE, form);
    }

    /** Chooses by the host of each hop, unless the form is given. */
    private final class Chosen implements RequestSigner {
        private final long id;
        private final @Nullable SignatureForm form;

        Chosen(long id, @Nullable SignatureForm form) {
            this.id = id;
            this.form = form;
        }

        @Override
        public List<HttpHeader> sign(String method, URI uri, List<HttpHeader> headers, byte[] body) {
            SigningKey key = opened.get(id, unknown -> open(id));
            return switch (form == null ? forms.of(uri) : form) {
                case DRAFT_CAVAGE -> new CavageSigner(key, clock).sign(method, uri, headers, body);
                case RFC_9421 -> new MessageSigner(key, clock).sign(method, uri, headers, body);
            };
        }
    }

    private SigningKey open(long id) {
        return id == INSTANCE ? keys.ofInstance() : keys.ofAccount(id);
    }
}
