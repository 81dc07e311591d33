/**
 * Security keys by WebAuthn (https://www.w3.org/TR/webauthn-3/), as a second factor: what the browser is asked, and
 * whether the answer counts.
 *
 * <p>Key type: {@link social.anancus.platform.webauthn.WebAuthn}, the only class that knows the library. It stores nothing
 * and knows no people: challenges and keys come from its caller.
 */
package social.anancus.platform.webauthn;
