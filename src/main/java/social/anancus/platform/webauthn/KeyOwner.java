package social.anancus.platform.webauthn;

/**
 * Whose key is made.
 *
 * @param handle says nothing about the person: 1 to 64 bytes
 * @param name what the browser shows
 */
public record KeyOwner(byte[] handle, String name) {}
