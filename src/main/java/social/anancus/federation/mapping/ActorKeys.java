package social.anancus.federation.mapping;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KeyType;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.crypto.InvalidPemException;
import social.anancus.platform.crypto.KeyPairs;

/**
 * The public keys of an actor: {@code publicKey} (https://w3id.org/security/v1) and {@code assertionMethod} (FEP-521a). A key
 * counts only if its id is of the actor's origin and the actor owns it.
 */
public final class ActorKeys {
    private static final String BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LONGEST_MULTIBASE = 64;
    private static final int ED25519_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();
    /** The head of a SubjectPublicKeyInfo of Ed25519 (RFC 8410, section 4). */
    private static final String ED25519_HEAD = "302a300506032b6570032100";

    private ActorKeys() {}

    /**
     * @param actor an actor
     * @param uri its id
     * @return its keys that are whole; those of which only the id stands there are in {@link #bare}
     */
    public static List<RemoteProfile.Key> of(AsObject actor, String uri) {
        Map<String, RemoteProfile.Key> keys = new LinkedHashMap<>();
        for (AsObject each : actor.list("publicKey", AsLimits.KEYS)) {
            RemoteProfile.Key key = each.isBare() ? null : read(each, uri);
            if (key != null) {
                keys.putIfAbsent(key.id(), key);
            }
        }
        for (AsObject each : actor.list("assertionMethod", AsLimits.KEYS)) {
            RemoteProfile.Key key = each.isBare() ? null : multikey(each, uri);
            if (key != null) {
                keys.putIfAbsent(key.id(), key);
            }
        }
        return keys.values().stream().limit(AsLimits.KEYS).toList();
    }

    /**
     * @param actor an actor
     * @param uri its id
     * @return the ids of its keys that must be fetched, of its own origin
     */
    public static List<String> bare(AsObject actor, String uri) {
        List<String> ids = new ArrayList<>();
        for (AsObject each : actor.list("publicKey", AsLimits.KEYS)) {
            String id = each.isBare() ? each.id() : null;
            if (Origin.same(id, uri) && id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * @param key a key, as it stands in an actor or as the answer of its own address
     * @param owner the id of the actor that must own it
     * @return it; null if it is no RSA key, or another's
     */
    public static RemoteProfile.@Nullable Key read(AsObject key, String owner) {
        String id = key.id();
        String pem = key.text("publicKeyPem");
        String said = key.has("owner") ? key.idOf("owner") : key.idOf("controller");
        boolean owned = said == null || said.equals(owner);
        if (id == null || pem == null || !owned || !Origin.same(id, owner)) {
            return null;
        }
        try {
            return new RemoteProfile.Key(id, KeyType.RSA, KeyPairs.publicPem(KeyPairs.readPublic(pem)));
        } catch (InvalidPemException e) {
            return null;
        }
    }

    private static RemoteProfile.@Nullable Key multikey(AsObject key, String owner) {
        String id = key.id();
        String text = key.text("publicKeyMultibase");
        boolean ours = owner.equals(key.idOf("controller")) && Origin.same(id, owner);
        if (id == null || text == null || !ours || !text.startsWith("z") || text.length() > LONGEST_MULTIBASE) {
            return null;
        }
        byte[] bytes = base58(text.substring(1));
        boolean ed25519 = bytes.length == ED25519_BYTES + 2 && (bytes[0] & 0xff) == 0xed && bytes[1] == 1;
        if (!ed25519) {
            return null;
        }
        byte[] spki = HEX.parseHex(ED25519_HEAD + HEX.formatHex(Arrays.copyOfRange(bytes, 2, bytes.length)));
        try {
            PublicKey read = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
            return new RemoteProfile.Key(id, KeyType.ED25519, pem(read.getEncoded()));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Base58 with Bitcoin's alphabet (draft-msporny-base58-03); empty for what is none. */
    private static byte[] base58(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char c : text.toCharArray()) {
            int digit = BASE_58.indexOf(c);
            if (digit < 0) {
                return new byte[0];
            }
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = number.toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
