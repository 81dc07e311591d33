package social.anancus.bench.inbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import social.anancus.bench.http.Request;

/** A POST with the signature that nearly all servers take: draft-cavage-http-signatures-12, RSA and SHA-256. */
final class SignedPost {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
    private static final String SIGNED = "(request-target) host date digest content-type";
    private static final String TYPE = "application/activity+json";

    private SignedPost() {}

    /**
     * @param target the inbox
     * @param actor who sends
     * @param body the activity
     * @param now when
     * @return the request as it goes over the wire
     */
    static Request of(URI target, SendingActor actor, String body, Instant now) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String date = DATE.format(now.atOffset(ZoneOffset.UTC));
        try {
            String digest =
                    "SHA-256=" + base64(MessageDigest.getInstance("SHA-256").digest(content));
            String host = target.getRawAuthority();
            String signing = "(request-target): post " + target.getRawPath() + "\nhost: " + host + "\ndate: " + date
                    + "\ndigest: " + digest + "\ncontent-type: " + TYPE;
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(actor.keys().getPrivate());
            signature.update(signing.getBytes(StandardCharsets.UTF_8));
            String head = "POST " + target.getRawPath() + " HTTP/1.1\r\nHost: " + host
                    + "\r\nUser-Agent: anancus-bench\r\nDate: " + date + "\r\nDigest: " + digest + "\r\nContent-Type: "
                    + TYPE + "\r\nContent-Length: " + content.length + "\r\nSignature: keyId=\"" + actor.keyId()
                    + "\",algorithm=\"rsa-sha256\",headers=\"" + SIGNED + "\",signature=\""
                    + base64(signature.sign()) + "\"\r\n\r\n";
            byte[] begin = head.getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[begin.length + content.length];
            System.arraycopy(begin, 0, all, 0, begin.length);
            System.arraycopy(content, 0, all, begin.length, content.length);
            return new Request(all, false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of our own cannot sign", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
