package social.anancus.core.login;

/**
 * What a browser is asked to have a security key do.
 *
 * @param options the options of {@code navigator.credentials}, as JSON with binary values in base64url
 * @param sealed goes with the answer; nothing is stored before
 */
public record KeyCeremony(String options, String sealed) {}
