package social.anancus.federation.signature;

import java.security.PublicKey;

/**
 * A public key whose owner is confirmed.
 *
 * @param signer whose it is
 * @param key the key
 */
record KnownKey(Signer signer, PublicKey key) {}
