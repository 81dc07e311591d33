/**
 * Finds out what other servers call their accounts: WebFinger (RFC 7033) with the detour by host-meta (RFC 6415).
 *
 * <p>{@link social.anancus.federation.discovery.WebFinger} asks; a {@link social.anancus.federation.discovery.Finger} is what
 * it learned. It must not touch the database, and believes a handle only if the domain in it confirms it.
 */
package social.anancus.federation.discovery;
