package social.anancus.core.account;

import org.jspecify.annotations.Nullable;

/**
 * An account that a handle leads to.
 *
 * @param accountId the account
 * @param username its name
 * @param domain its domain; null here
 * @param url the address of its profile
 */
public record KnownHandle(
        long accountId, String username, @Nullable String domain, String url) {
    /**
     * @return {@code alice} for local accounts, {@code carol@remote.example} for others
     */
    public String acct() {
        return domain == null ? username : username + "@" + domain;
    }
}
