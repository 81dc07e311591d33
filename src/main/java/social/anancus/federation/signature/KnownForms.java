package social.anancus.federation.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import social.anancus.platform.metrics.Caches;

/** Which form of signature a server has taken, and which refuse both. Forgotten at a restart: it costs one more request. */
@ApplicationScoped
class KnownForms {
    private static final int MOST_HOSTS = 20_000;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration HOPELESS = Duration.ofHours(1);

    private Cache<String, SignatureForm> forms;
    private Cache<String, Boolean> hopeless;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected KnownForms() {}

    @Inject
    KnownForms(Caches caches) {
        forms = caches.create(
                "signature_forms", Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterWrite(KEPT));
        hopeless = caches.create(
                "signature_refusals",
                Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterWrite(HOPELESS));
    }

    /**
     * @return the form that the server has taken; draft-cavage where nothing is known
     */
    SignatureForm of(URI uri) {
        SignatureForm known = forms.getIfPresent(authority(uri));
        return known == null ? SignatureForm.DRAFT_CAVAGE : known;
    }

    void remember(URI uri, SignatureForm form) {
        forms.put(authority(uri), form);
        hopeless.invalidate(authority(uri));
    }

    /** The server refuses, and not because of the form: for a while no second form is tried. */
    void giveUp(URI uri) {
        hopeless.put(authority(uri), true);
    }

    boolean isHopeless(URI uri) {
        return hopeless.getIfPresent(authority(uri)) != null;
    }

    private static String authority(URI uri) {
        return String.valueOf(uri.getRawAuthority());
    }
}
