package social.anancus.core.login;

/**
 * A secret that somebody puts into a code app. Nothing is stored before a code proves that it arrived.
 *
 * @param secret the secret as people type it: base32 in groups of four
 * @param uri the same as a code to scan ({@code otpauth})
 * @param sealed the same for this server only; it goes with the code
 */
public record TotpSetup(String secret, String uri, String sealed) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "TotpSetup";
    }
}
