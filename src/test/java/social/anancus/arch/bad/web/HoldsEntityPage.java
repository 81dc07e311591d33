package social.anancus.arch.bad.web;

import jakarta.inject.Named;
import social.anancus.arch.bad.core.account.Account;

/** An entity in a page's field. */
@Named
public class HoldsEntityPage {
    private final Account account = new Account();

    public long id() {
        return account.id();
    }
}
