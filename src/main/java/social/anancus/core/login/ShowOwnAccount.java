package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.account.Account;
import social.anancus.platform.error.NotFound;

/** Shows people what only they see of their account. */
@ApplicationScoped
public class ShowOwnAccount {
    private UserRepository users;
    private UserSettingsRepository settings;
    private RoleRepository roles;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowOwnAccount() {}

    @Inject
    public ShowOwnAccount(UserRepository users, UserSettingsRepository settings, RoleRepository roles) {
        this.users = users;
        this.settings = settings;
        this.roles = roles;
    }

    /**
     * @param userId the id of a login
     * @return its account
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public OwnAccount show(long userId) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        Account account = user.account();
        Role role = user.role();
        return new OwnAccount(
                account.note(),
                account.fields(),
                account.attributionDomains(),
                account.avatar().key() != null,
                account.header().key() != null,
                settings.of(account.id()),
                new OwnAccount.RoleSummary(
                        role.id(),
                        role.name(),
                        role.color(),
                        role.effectivePermissions(roles.everyone()),
                        role.isHighlighted(),
                        role.collectionLimit()));
    }
}
