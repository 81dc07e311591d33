package social.anancus.arch.bad.web;

import jakarta.inject.Named;
import social.anancus.arch.bad.core.account.Account;

/** An entity as the parameter of a page's action. */
@Named
public class TakesEntityPage {
    public void save(Account account) {}
}
