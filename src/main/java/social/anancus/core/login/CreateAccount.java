package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.Username;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteSettings;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;

/**
 * Makes a local account with its login.
 *
 * <p>{@link AccountCreated} is fired, and {@link ConfirmationNeeded} unless the address counts as proven.
 */
@ApplicationScoped
public class CreateAccount {
    private NewAccountRules rules;
    private LocalAccounts accounts;
    private RoleRepository roles;
    private SiteSettings site;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateAccount() {}

    @Inject
    public CreateAccount(
            NewAccountRules rules,
            LocalAccounts accounts,
            RoleRepository roles,
            SiteSettings site,
            LoginEvents events,
            Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.roles = roles;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param wanted the account
     * @param credentials its password and key, made before by {@link CredentialMaker}
     * @return what was made, with the password if it was made up
     * @throws Invalid if name, address, password, language or role are not allowed
     */
    @Transactional
    public CreatedAccount create(NewAccount wanted, NewCredentials credentials) {
        List<FieldError> mistakes = new ArrayList<>(rules.mistakes(wanted, credentials.password()));
        Optional<Role> role = role(wanted.role());
        if (role.isEmpty()) {
            mistakes.add(FieldError.notIncluded("role"));
        }
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        Instant now = clock.instant();
        Username username = new Username(Objects.requireNonNull(wanted.username()));
        EmailAddress email = EmailAddress.of(Objects.requireNonNull(wanted.email()));
        Account account = accounts.addAccount(username, credentials, now);
        User user = accounts.addUser(account, email, credentials.password().hash(), role.orElseThrow());
        String locale = wanted.locale();
        if (locale != null) {
            user.speak(locale);
        }
        if (wanted.approve() || !needsApproval(username, wanted.byOperator())) {
            user.approve(now);
        }
        if (wanted.confirmed()) {
            user.confirm(now);
        } else {
            events.confirmationNeeded(user);
        }
        events.created(user);
        NewPassword password = credentials.password();
        return new CreatedAccount(LoginSummary.of(user), password.generated() ? password.text() : null);
    }

    private Optional<Role> role(@Nullable String name) {
        return name == null || name.isBlank() ? Optional.of(roles.everyone()) : roles.findByName(name.strip());
    }

    private boolean needsApproval(Username username, boolean byOperator) {
        boolean modeDemands = site.registrationMode() == RegistrationMode.APPROVED;
        return modeDemands || !byOperator && rules.needsApproval(username);
    }
}
