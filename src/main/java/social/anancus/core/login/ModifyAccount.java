package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/**
 * Changes a login as its operator commands, without the checks that people's own changes go through.
 *
 * <p>{@link LoginChanged} is fired, {@link ConfirmationNeeded} if another address waits for its proof, and {@link
 * SecurityChanged} if somebody is let in who has waited for that.
 */
@ApplicationScoped
public class ModifyAccount {
    private UserRepository users;
    private RoleRepository roles;
    private LoginKeys keys;
    private NewAccountRules rules;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ModifyAccount() {}

    @Inject
    public ModifyAccount(
            UserRepository users,
            RoleRepository roles,
            LoginKeys keys,
            NewAccountRules rules,
            LoginEvents events,
            Clock clock) {
        this.users = users;
        this.roles = roles;
        this.keys = keys;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param login the username or the address of the login
     * @param change what to change
     * @return what it looks like now
     * @throws NotFound if there is no such login
     * @throws Invalid if role, address or password are not allowed
     */
    @Transactional
    public LoginSummary modify(String login, LoginChange change) {
        User user = users.findByLogin(login).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        changeRole(user, change, now);
        changeEmail(user, change, now);
        changePassword(user, change.password(), now);
        if (change.approve()) {
            approve(user, now);
        }
        if (change.enabled() != null) {
            if (change.enabled()) {
                user.enable(now);
            } else {
                user.disable(now);
            }
        }
        if (change.disableTwoFactor()) {
            users.dropSecondFactors(user, now);
        }
        users.flush();
        events.changed(user);
        return LoginSummary.of(user);
    }

    /** Whose address is not proven yet learns of it when they prove it. */
    private void approve(User user, Instant now) {
        boolean waited = !user.isApproved();
        user.approve(now);
        if (waited && user.isConfirmed()) {
            events.told(user, SecurityNotice.APPROVED);
        }
    }

    private void changeRole(User user, LoginChange change, Instant now) {
        String name = change.role();
        if (name != null) {
            user.assign(
                    roles.findByName(name.strip()).orElseThrow(() -> new Invalid(FieldError.notIncluded("role"))), now);
        } else if (change.removeRole()) {
            user.assign(roles.everyone(), now);
        }
    }

    private void changeEmail(User user, LoginChange change, Instant now) {
        String email = change.email();
        if (email != null && !email.equalsIgnoreCase(user.email())) {
            List<FieldError> mistakes = rules.emailMistakes(email);
            if (!mistakes.isEmpty()) {
                throw new Invalid(mistakes);
            }
            user.requestEmail(EmailAddress.of(email), now);
        }
        if (change.confirm()) {
            user.confirm(now);
        } else if (email != null && user.unconfirmedEmail() != null) {
            events.confirmationNeeded(user);
        }
    }

    private void changePassword(User user, @Nullable NewPassword password, Instant now) {
        if (password == null) {
            return;
        }
        List<FieldError> mistakes = CredentialMaker.mistakes(password.text());
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        user.changePassword(password.hash(), now);
        keys.revokeAllOf(user.id(), now);
    }
}
