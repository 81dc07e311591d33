package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.Username;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Puts new accounts and logins together: ids, sealed keys, the server's language. Checks nothing. */
@ApplicationScoped
public class LocalAccounts {
    private AccountRepository accounts;
    private UserRepository users;
    private SecretBox secrets;
    private Ids ids;
    private String defaultLocale;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocalAccounts() {}

    @Inject
    public LocalAccounts(
            AccountRepository accounts, UserRepository users, SecretBox secrets, Ids ids, ServerSettings settings) {
        this.accounts = accounts;
        this.users = users;
        this.secrets = secrets;
        this.ids = ids;
        this.defaultLocale = settings.get(Settings.DEFAULT_LOCALE);
    }

    Account addAccount(Username username, NewCredentials credentials, Instant now) {
        long id = ids.next();
        String sealedKey = secrets.sealText(credentials.privateKey(), Account.keyOwner(id));
        Account account = Account.local(id, username, credentials.publicKey(), sealedKey, now);
        accounts.add(account);
        return account;
    }

    User addUser(Account account, EmailAddress email, String passwordHash, Role role) {
        User user = new User(ids.next(), account, email, passwordHash, role, account.createdAt());
        user.speak(defaultLocale);
        users.add(user);
        return user;
    }
}
