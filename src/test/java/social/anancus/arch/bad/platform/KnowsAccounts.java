package social.anancus.arch.bad.platform;

import social.anancus.arch.bad.core.account.Account;

/** Platform that knows core. */
public class KnowsAccounts {
    public long id(Account account) {
        return account.id();
    }
}
