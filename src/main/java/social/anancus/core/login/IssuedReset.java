package social.anancus.core.login;

/**
 * What a letter needs with whose link somebody chooses another password.
 *
 * @param token the token, for this letter only
 * @param address where it goes: the address that counts
 * @param username whom it addresses
 * @param locale the person's language tag
 */
public record IssuedReset(String token, String address, String username, String locale) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "IssuedReset[" + username + "]";
    }
}
