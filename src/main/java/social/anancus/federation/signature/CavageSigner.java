package social.anancus.federation.signature;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import social.anancus.platform.crypto.KeySignatures;
import social.anancus.platform.http.HttpHeader;
import social.anancus.platform.http.RequestSigner;

/**
 * Signs as draft-cavage-http-signatures-12 says, in the way that all servers of the fediverse read: a POST over
 * {@code (request-target) host date content-type digest}, a GET over {@code (request-target) host date accept}.
 */
record CavageSigner(SigningKey key, Clock clock) implements RequestSigner {
    private static final List<String> WITH_BODY =
            List.of("host", "date", "content-type", "digest", "collection-synchronization");
    private static final List<String> WITHOUT_BODY = List.of("host", "date", "accept");

    @Override
    public List<HttpHeader> sign(String method, URI uri, List<HttpHeader> headers, byte[] body) {
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        List<HttpHeader> added = new ArrayList<>();
        added.add(new HttpHeader("Date", HttpDates.write(clock.instant())));
        if (!bodiless) {
            added.add(new HttpHeader("Digest", "SHA-256=" + Digests.base64(Digests.of(Digests.SHA_256, body))));
        }
        List<HttpHeader> all = new ArrayList<>(headers);
        all.addAll(added);
        List<String> signed = new ArrayList<>(List.of("(request-target)"));
        List<String> lines = new ArrayList<>();
        lines.add("(request-target): " + method.toLowerCase(Locale.ROOT) + " " + target(uri));
        for (String name : bodiless ? WITHOUT_BODY : WITH_BODY) {
            List<String> values = all.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(HttpHeader::value)
                    .toList();
            if (!values.isEmpty()) {
                signed.add(name);
                lines.add(name + ": " + String.join(", ", values));
            }
        }
        byte[] text = lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.US_ASCII);
        String signature = Digests.base64(KeySignatures.sign(key.key(), text));
        added.add(new HttpHeader(
                "Signature",
                "keyId=\"" + key.id() + "\",algorithm=\"rsa-sha256\",headers=\"" + String.join(" ", signed)
                        + "\",signature=\"" + signature + "\""));
        return added;
    }

    private static String target(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
