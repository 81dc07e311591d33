package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** Tells the rest of the server what happened to accounts, logins and tokens, inside the transaction. */
@ApplicationScoped
public class LoginEvents {
    private Event<AccountCreated> created;
    private Event<ConfirmationNeeded> confirmationNeeded;
    private Event<LoginChanged> changed;
    private Event<TokenRevoked> tokenRevoked;
    private Event<AccountDeleted> deleted;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginEvents() {}

    @Inject
    public LoginEvents(
            Event<AccountCreated> created,
            Event<ConfirmationNeeded> confirmationNeeded,
            Event<LoginChanged> changed,
            Event<TokenRevoked> tokenRevoked,
            Event<AccountDeleted> deleted) {
        this.created = created;
        this.confirmationNeeded = confirmationNeeded;
        this.changed = changed;
        this.tokenRevoked = tokenRevoked;
        this.deleted = deleted;
    }

    void created(User user) {
        created.fire(new AccountCreated(user.account().id(), user.id(), user.isApproved()));
    }

    void confirmationNeeded(User user) {
        confirmationNeeded.fire(new ConfirmationNeeded(user.id()));
    }

    void changed(User user) {
        changed.fire(new LoginChanged(user.id()));
    }

    void tokenRevoked(AccessToken token) {
        tokenRevoked.fire(new TokenRevoked(token.id(), HexFormat.of().formatHex(token.tokenHash())));
    }

    void deleted(long accountId) {
        deleted.fire(new AccountDeleted(accountId));
    }
}
