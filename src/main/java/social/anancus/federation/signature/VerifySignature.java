package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

/**
 * Verifies the signature of a request, in steps, so that each costs only what the one before has earned: {@link #read} looks at
 * headers alone, {@link #isKnown} asks no other server, {@link #verify} may.
 */
@ApplicationScoped
public class VerifySignature {
    private OwnNames names;
    private RemoteKeys keys;
    private StoredKeys stored;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public VerifySignature() {}

    @Inject
    VerifySignature(OwnNames names, RemoteKeys keys, StoredKeys stored, Clock clock) {
        this.names = names;
        this.keys = keys;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * A signature that is strong and fresh enough, but not verified.
     */
    public static final class Pending {
        private final Claim claim;

        private Pending(Claim claim) {
            this.claim = claim;
        }

        /**
         * @return the host of the key
         */
        public String host() {
            return claim.key().host();
        }

        /**
         * @param body the exact bytes that came
         * @return their SHA-256
         * @throws Refused (NOT_SIGNED) if the digest that the signature covers is another one
         */
        public byte[] checkBody(byte[] body) {
            ClaimedDigest digest = claim.digest();
            if (digest == null) {
                throw new IllegalStateException("such a request has no body");
            }
            return digest.check(body);
        }
    }

    /**
     * Reads what the headers say. Where there is a {@code Signature-Input}, nothing else counts.
     *
     * @param request the request
     * @return its signature
     * @throws Refused if there is none, or none that is proper, strong and fresh enough
     */
    public Pending read(RequestHead request) {
        boolean modern = !request.headers().apply("signature-input").isEmpty();
        return new Pending(
                modern
                        ? MessageReader.read(request, names, clock.instant())
                        : CavageReader.read(request, names, clock.instant()));
    }

    /**
     * @return whether the key is known here, so that its owner's server need not be asked
     */
    public boolean isKnown(Pending signature) {
        return keys.find(signature.claim.key()).isPresent();
    }

    /**
     * @param uri the id of an actor
     * @return whether it was ever heard of here
     */
    public boolean isKnownActor(String uri) {
        return stored.isKnownActor(uri);
    }

    /**
     * Verifies it with the key that is known; if that fails or there is none, the key is fetched once.
     *
     * @param signature what {@link #read} gave; its body is checked
     * @return who has signed
     * @throws Refused (NOT_SIGNED) if it was not made with its key; (UNKNOWN_KEY) if nobody confirms that key; (TRY_LATER) if that
     *     cannot be told for now
     */
    public Signer verify(Pending signature) {
        Claim claim = signature.claim;
        Optional<KnownKey> known = keys.find(claim.key());
        if (known.isPresent() && claim.isBy(known.get().key())) {
            return known.get().signer();
        }
        KnownKey fresh = keys.refresh(claim.key())
                .orElseThrow(() -> new Refused(
                        Reason.UNKNOWN_KEY,
                        "nobody confirms the key " + printable(claim.key().uri())));
        if (!claim.isBy(fresh.key())) {
            throw new Refused(
                    Reason.NOT_SIGNED,
                    "the signature was not made with the key "
                            + printable(claim.key().uri()));
        }
        return fresh.signer();
    }

    private static String printable(String uri) {
        return uri.length() > 200 ? uri.substring(0, 200) : uri;
    }
}
