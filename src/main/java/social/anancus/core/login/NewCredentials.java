package social.anancus.core.login;

/**
 * What a new account needs and what takes time to make: made before the transaction that uses it.
 *
 * @param password its first password
 * @param publicKey an RSA key as PEM
 * @param privateKey the other half, as PEM; a secret
 */
public record NewCredentials(NewPassword password, String publicKey, String privateKey) {
    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "NewCredentials[" + password + "]";
    }
}
