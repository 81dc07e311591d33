package social.anancus.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import social.anancus.platform.json.Json;

/** A security key made of software (WebAuthn, ES256, no attestation): answers what a browser's page would send on. */
public final class SoftKey {
    private static final int USER_PRESENT = 0x01;
    private static final int ATTESTED = 0x40;
    private static final int COORDINATE = 32;

    private final Json json = new Json();
    private final KeyPair keys;
    private final byte[] id = new byte[20];
    private int counter;

    public SoftKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** Sets how often the key says to have signed. */
    public void count(int signatures) {
        counter = signatures;
    }

    /**
     * @param options what the page asks
     * @param origin where the page lies
     * @return what the browser answers
     */
    public String create(String options, String origin) {
        JsonNode asked = json.tree(options);
        String client = client("webauthn.create", asked.path("challenge").asText(), origin);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(authData(asked.path("rp").path("id").asText(), USER_PRESENT | ATTESTED));
        out.writeBytes(new byte[16]);
        out.writeBytes(new byte[] {0, (byte) id.length});
        out.writeBytes(id);
        out.writeBytes(publicKey());
        byte[] authData = out.toByteArray();
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        attestation.writeBytes(word("fmt"));
        attestation.writeBytes(word("none"));
        attestation.writeBytes(word("attStmt"));
        attestation.write(0xa0);
        attestation.writeBytes(word("authData"));
        attestation.writeBytes(new byte[] {0x58, (byte) authData.length});
        attestation.writeBytes(authData);
        return answer(Map.of(
                "clientDataJSON", text(client.getBytes(StandardCharsets.UTF_8)),
                "attestationObject", text(attestation.toByteArray())));
    }

    /**
     * @param options what the page asks
     * @param origin where the page lies
     * @return what the browser answers
     */
    public String sign(String options, String origin) {
        JsonNode asked = json.tree(options);
        counter++;
        byte[] client =
                client("webauthn.get", asked.path("challenge").asText(), origin).getBytes(StandardCharsets.UTF_8);
        byte[] authData = authData(asked.path("rpId").asText(), USER_PRESENT);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authData);
            signature.update(sha256(client));
            return answer(Map.of(
                    "clientDataJSON", text(client),
                    "authenticatorData", text(authData),
                    "signature", text(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        return json.write(Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private String client(String type, String challenge, String origin) {
        return json.write(Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authData(String host, int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
        out.writeBytes(coordinate(key.getW().getAffineX()));
        out.writeBytes(HexFormat.of().parseHex("225820"));
        out.writeBytes(coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] out = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, out, COORDINATE - length, length);
        return out;
    }

    private static byte[] word(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 + bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
