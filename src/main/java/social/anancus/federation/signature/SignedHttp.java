package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.OutboundHttp;
import social.anancus.platform.http.RequestSigner;

/**
 * Sends signed requests. Where the answer is 400 or 401, the request is repeated once with the other form of signature
 * ("double knock"), and the form that was taken is remembered for the host. A server that takes neither is not asked twice
 * again for an hour.
 */
@ApplicationScoped
public class SignedHttp {
    private static final Set<Integer> MAYBE_THE_SIGNATURE = Set.of(400, 401);

    private OutboundHttp http;
    private Signatures signatures;
    private KnownForms forms;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignedHttp() {}

    @Inject
    SignedHttp(OutboundHttp http, Signatures signatures, KnownForms forms) {
        this.http = http;
        this.signatures = signatures;
        this.forms = forms;
    }

    /**
     * @param accountId a local account, in whose name it is signed
     * @param ask the request, without a signer
     * @return the answer
     * @throws OutboundException as {@link OutboundHttp#send}
     */
    public HttpAnswer sendAs(long accountId, HttpAsk ask) throws OutboundException {
        return send(ask, form -> signatures.ofAccount(accountId, form));
    }

    /**
     * @param ask the request, without a signer
     * @return the answer to the request in the name of the server itself
     * @throws OutboundException as {@link OutboundHttp#send}
     */
    public HttpAnswer sendAsInstance(HttpAsk ask) throws OutboundException {
        return send(ask, signatures::ofInstance);
    }

    private HttpAnswer send(HttpAsk ask, Function<SignatureForm, RequestSigner> signer) throws OutboundException {
        URI uri = ask.uri();
        SignatureForm first = forms.of(uri);
        HttpAnswer answer = http.send(ask.signedBy(signer.apply(first)));
        if (!MAYBE_THE_SIGNATURE.contains(answer.status()) || forms.isHopeless(uri)) {
            return answer;
        }
        SignatureForm second = first.other();
        HttpAnswer again = http.send(ask.signedBy(signer.apply(second)));
        if (MAYBE_THE_SIGNATURE.contains(again.status())) {
            forms.giveUp(uri);
            return answer;
        }
        if (again.isSuccess()) {
            forms.remember(uri, second);
        }
        return again;
    }
}
