package social.anancus.core.account;

/** What kind of public key an actor lists. */
public enum KeyType {
    RSA,
    ED25519
}
