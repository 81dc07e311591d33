package social.anancus.arch.bad.web;

import jakarta.inject.Named;
import java.util.List;
import social.anancus.arch.bad.core.account.Account;

/** Innocent: it shows no entity. */
@Named
public class InnocentPage {
    public List<Long> ids() {
        return accounts().stream().map(account -> account.id()).toList();
    }

    private List<Account> accounts() {
        return List.of();
    }
}
