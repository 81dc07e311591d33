package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import social.anancus.core.account.Account;
import social.anancus.core.account.FindOwnKey;
import social.anancus.core.account.OwnKey;
import social.anancus.core.instance.EnsureInstanceKey;
import social.anancus.core.instance.InstanceKey;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.crypto.KeyPairs;
import social.anancus.platform.crypto.KeySignatures;
import social.anancus.platform.crypto.SecretBox;

/** Opens the sealed keys of local actors. It remembers none: {@link Signatures} does. */
@ApplicationScoped
class OwnKeys {
    private FindOwnKey accounts;
    private EnsureInstanceKey instance;
    private SecretBox secrets;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected OwnKeys() {}

    @Inject
    OwnKeys(FindOwnKey accounts, EnsureInstanceKey instance, SecretBox secrets, LocalUris uris) {
        this.accounts = accounts;
        this.instance = instance;
        this.secrets = secrets;
        this.uris = uris;
    }

    SigningKey ofInstance() {
        InstanceKey key = instance.ensure();
        return open(uris.instanceActor(), key.sealedPrivateKey(), InstanceKey.OWNER);
    }

    /**
     * @throws IllegalStateException if it is no local account
     */
    SigningKey ofAccount(long id) {
        OwnKey key = accounts.find(id)
                .orElseThrow(() -> new IllegalStateException("account " + id + " has no key here to sign with"));
        return open(key.actor(), key.sealedPrivateKey(), Account.keyOwner(id));
    }

    private SigningKey open(String actor, String sealed, String owner) {
        PrivateKey key = KeySignatures.prepare(KeyPairs.readPrivate(secrets.openText(sealed, owner)));
        return new SigningKey(SigningKey.idOf(actor), key);
    }
}
