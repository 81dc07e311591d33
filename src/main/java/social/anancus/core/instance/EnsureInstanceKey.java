package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.KeyPair;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.json.Json;

/**
 * The key pair of the actor that stands for the server itself: it signs what is asked of other servers in nobody's name. It is
 * made on first use and then never changes, as other servers keep its public half.
 */
@ApplicationScoped
public class EnsureInstanceKey {
    private static final String KEY = "instance_key";

    private InstanceSettingRepository settings;
    private SecretBox secrets;
    private Json json;

    private volatile @Nullable InstanceKey known;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EnsureInstanceKey() {}

    @Inject
    public EnsureInstanceKey(InstanceSettingRepository settings, SecretBox secrets, Json json) {
        this.settings = settings;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * @return the server's key, the same on every node
     */
    @Transactional
    public InstanceKey ensure() {
        InstanceKey key = known;
        if (key != null) {
            return key;
        }
        Optional<String> stored = settings.find(KEY);
        if (stored.isEmpty()) {
            // not remembered before the commit: it could fail
            settings.putIfAbsent(KEY, json.write(generate()));
            return json.read(settings.find(KEY).orElseThrow(), InstanceKey.class);
        }
        key = json.read(stored.get(), InstanceKey.class);
        known = key;
        return key;
    }

    private InstanceKey generate() {
        KeyPair pair = KeyPairs.generate();
        String privateKey = KeyPairs.privatePem(pair.getPrivate());
        return new InstanceKey(KeyPairs.publicPem(pair.getPublic()), secrets.sealText(privateKey, InstanceKey.OWNER));
    }
}
