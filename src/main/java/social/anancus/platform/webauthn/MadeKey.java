package social.anancus.platform.webauthn;

/**
 * A key that was made, as it is stored.
 *
 * @param credentialId its id
 * @param attestedData the attested credential data (WebAuthn, 6.5.1); the public key is in it
 * @param signCount how often it says to have signed
 */
public record MadeKey(byte[] credentialId, byte[] attestedData, long signCount) {}
