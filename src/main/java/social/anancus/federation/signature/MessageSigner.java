package social.anancus.federation.signature;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import social.anancus.platform.crypto.KeySignatures;
import social.anancus.platform.http.HttpHeader;
import social.anancus.platform.http.RequestSigner;

/**
 * Signs by HTTP Message Signatures (RFC 9421): {@code @method} and {@code @target-uri}, and with a body its
 * {@code Content-Digest} (RFC 9530).
 */
record MessageSigner(SigningKey key, Clock clock) implements RequestSigner {
    private static final String LABEL = "sig1";

    @Override
    public List<HttpHeader> sign(String method, URI uri, List<HttpHeader> headers, byte[] body) {
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        List<HttpHeader> added = new ArrayList<>();
        StringBuilder base = new StringBuilder();
        base.append("\"@method\": ").append(method).append('\n');
        base.append("\"@target-uri\": ").append(uri).append('\n');
        String components = "(\"@method\" \"@target-uri\"";
        if (!bodiless) {
            String digest = "sha-256=:" + Digests.base64(Digests.of(Digests.SHA_256, body)) + ":";
            added.add(new HttpHeader("Content-Digest", digest));
            base.append("\"content-digest\": ").append(digest).append('\n');
            components += " \"content-digest\"";
        }
        String parameters = components + ");created=" + clock.instant().getEpochSecond() + ";keyid=\"" + key.id()
                + "\";alg=\"rsa-v1_5-sha256\"";
        base.append("\"@signature-params\": ").append(parameters);
        byte[] signature = KeySignatures.sign(key.key(), base.toString().getBytes(StandardCharsets.US_ASCII));
        added.add(new HttpHeader("Signature-Input", LABEL + "=" + parameters));
        added.add(new HttpHeader("Signature", LABEL + "=:" + Digests.base64(signature) + ":"));
        return added;
    }
}
