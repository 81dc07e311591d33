package social.anancus.arch.bad.api;

import java.util.List;
import social.anancus.arch.bad.core.account.Account;

/** A wire shape with an entity in it. */
public record LeakingJson(List<Account> accounts) {}
