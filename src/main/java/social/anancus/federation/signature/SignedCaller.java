package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.status.Viewer;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Who reads, told by the signature of a GET. With the setting {@code AUTHORIZED_FETCH} everything but the least about an actor
 * wants one. The documents of the instance actor are served without asking here: other servers need them to answer our own
 * questions about their keys.
 */
@ApplicationScoped
public class SignedCaller {
    private VerifySignature verify;
    private AdmittedDomains domains;
    private FindActor actors;
    private boolean authorizedFetch;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignedCaller() {}

    @Inject
    SignedCaller(VerifySignature verify, AdmittedDomains domains, FindActor actors, ServerSettings settings) {
        this.actors = actors;
        this.verify = verify;
        this.domains = domains;
        this.authorizedFetch = settings.get(Settings.AUTHORIZED_FETCH);
    }

    /**
     * For what some may see and others may not.
     *
     * @param request the current request
     * @return the remote account that has signed it; the anonymous where nobody has, or nobody who can be confirmed
     * @throws Refused (NOT_SIGNED) if it must be signed and is not, or is and not rightly; (DOMAIN_BLOCKED); (TRY_LATER) if the
     *     signer's key cannot be had for now
     */
    public Viewer require(HttpServletRequest request) {
        return require(RequestHead.of(request));
    }

    Viewer require(RequestHead request) {
        Optional<Signer> signer = signer(request);
        if (signer.isEmpty() && authorizedFetch) {
            throw new Refused(Reason.NOT_SIGNED, "this server answers signed requests only");
        }
        return viewer(signer);
    }

    /**
     * For actors, whose least is shown to everybody. Without {@code AUTHORIZED_FETCH} there is nothing to prove, and nobody's key
     * is asked for: servers that look at each other's signatures would otherwise ask each other in turn.
     *
     * @param request the current request
     * @return the remote account that has signed it, or the anonymous; empty where only the least may be shown: who it is and
     *     how its signatures are verified
     * @throws Refused as {@link #require}, but not for an unsigned request
     */
    public Optional<Viewer> ofActor(HttpServletRequest request) {
        return ofActor(RequestHead.of(request));
    }

    Optional<Viewer> ofActor(RequestHead head) {
        if (!head.isSigned()) {
            return authorizedFetch ? Optional.empty() : Optional.of(Viewer.anonymous());
        }
        if (authorizedFetch) {
            return Optional.of(viewer(signer(head)));
        }
        claimedHost(head).ifPresent(domains::demand);
        return Optional.of(Viewer.anonymous());
    }

    /** Where nothing depends on the signature, a bad one does no harm. */
    private Optional<String> claimedHost(RequestHead head) {
        try {
            return Optional.of(verify.read(head).host());
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /**
     * @return whether everything but the least wants a signature, so that answers depend on it
     */
    public boolean isAuthorizedFetch() {
        return authorizedFetch;
    }

    private Optional<Signer> signer(RequestHead request) {
        if (!request.isSigned()) {
            return Optional.empty();
        }
        VerifySignature.Pending signature = verify.read(request);
        domains.demand(signature.host());
        Signer signer;
        try {
            signer = verify.verify(signature);
        } catch (Refused e) {
            // some servers sign with the key of an actor that cannot be an account; to them is shown what all may see
            if (e.reason() == Reason.UNKNOWN_KEY && !authorizedFetch) {
                return Optional.empty();
            }
            throw e;
        }
        domains.demand(signer.domain());
        if (actors.byId(signer.accountId()).map(KnownActor::isSuspended).orElse(true)) {
            throw new Refused(Reason.SUSPENDED, "this account is suspended here");
        }
        return Optional.of(signer);
    }

    private static Viewer viewer(Optional<Signer> signer) {
        return signer.map(found -> Viewer.remote(found.accountId())).orElseGet(Viewer::anonymous);
    }
}
