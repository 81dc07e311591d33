package social.anancus.core.login;

/**
 * A password on its way into a login.
 *
 * @param text the password; a secret, shown at most once
 * @param hash its hash; empty where the text is not allowed and so was not hashed
 * @param generated whether it was made up here, so that its owner must be told
 */
public record NewPassword(String text, String hash, boolean generated) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "NewPassword[generated=" + generated + "]";
    }
}
