package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.crypto.Passwords;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** Has somebody who is logged in prove once more who it is, before something that cannot be undone. */
@ApplicationScoped
public class ConfirmPassword {
    private RateLimiter limiter;
    private LoadPasswordHash loadPasswordHash;
    private Passwords passwords;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmPassword() {}

    @Inject
    public ConfirmPassword(RateLimiter limiter, LoadPasswordHash loadPasswordHash, Passwords passwords) {
        this.limiter = limiter;
        this.loadPasswordHash = loadPasswordHash;
        this.passwords = passwords;
    }

    /**
     * Call it outside of transactions: a hash takes its time.
     *
     * @param accountId a local account
     * @param password what was typed
     * @return whether it is the password of the account's login
     * @throws TooMany if there were too many tries
     * @throws social.anancus.platform.crypto.HashingBusyException if too many others wait
     */
    public boolean confirm(long accountId, String password) {
        if (!limiter.count(RateLimits.PASSWORD_CHANGE, Long.toString(accountId)).allowed()) {
            throw new TooMany();
        }
        if (password.isEmpty() || password.codePointCount(0, password.length()) > CredentialMaker.MAX_PASSWORD) {
            return false;
        }
        return loadPasswordHash
                .load(accountId)
                .filter(hash -> passwords.verify(password, hash))
                .isPresent();
    }
}
