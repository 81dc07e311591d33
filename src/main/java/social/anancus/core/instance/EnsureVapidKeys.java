package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.json.Json;

/**
 * The key pair with which the server identifies itself to Web Push services (RFC 8292). It is made on first use and then
 * never changes: subscriptions are bound to it.
 */
@ApplicationScoped
public class EnsureVapidKeys {
    private static final String KEY = "vapid_keys";
    private static final String ABOUT = "instance/vapid";
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private InstanceSettingRepository settings;
    private SecretBox secrets;
    private Json json;

    private volatile @Nullable VapidKeys known;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EnsureVapidKeys() {}

    @Inject
    public EnsureVapidKeys(InstanceSettingRepository settings, SecretBox secrets, Json json) {
        this.settings = settings;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * @return the server's keys, the same on every node
     */
    @Transactional
    public VapidKeys ensure() {
        VapidKeys keys = known;
        if (keys != null) {
            return keys;
        }
        Optional<String> stored = settings.find(KEY);
        if (stored.isEmpty()) {
            // not remembered before the commit: it could fail
            settings.putIfAbsent(KEY, json.write(generate()));
            return json.read(settings.find(KEY).orElseThrow(), VapidKeys.class);
        }
        keys = json.read(stored.get(), VapidKeys.class);
        known = keys;
        return keys;
    }

    private VapidKeys generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            String privateKey = BASE64.encodeToString(pair.getPrivate().getEncoded());
            return new VapidKeys(uncompressed((ECPublicKey) pair.getPublic()), secrets.sealText(privateKey, ABOUT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    /** The point as X9.62 writes it: 4, x, y. */
    private static String uncompressed(ECPublicKey key) {
        ByteArrayOutputStream point = new ByteArrayOutputStream();
        point.write(4);
        point.writeBytes(coordinate(key.getW().getAffineX()));
        point.writeBytes(coordinate(key.getW().getAffineY()));
        return BASE64.encodeToString(point.toByteArray());
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] result = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, result, COORDINATE_BYTES - length, length);
        return result;
    }
}
