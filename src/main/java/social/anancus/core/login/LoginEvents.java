package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** Tells the rest of the server, and by {@link LoginNews} the other nodes, what happened to accounts, logins and tokens, inside the transaction. */
@ApplicationScoped
public class LoginEvents {
    private Event<AccountCreated> created;
    private LoginLetters letters;
    private Event<LoginChanged> changed;
    private Event<TokenRevoked> tokenRevoked;
    private Event<AccountDeleted> deleted;
    private LoginNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginEvents() {}

    @Inject
    public LoginEvents(
            Event<AccountCreated> created,
            LoginLetters letters,
            Event<LoginChanged> changed,
            Event<TokenRevoked> tokenRevoked,
            Event<AccountDeleted> deleted,
            LoginNews news) {
        this.created = created;
        this.letters = letters;
        this.changed = changed;
        this.tokenRevoked = tokenRevoked;
        this.deleted = deleted;
        this.news = news;
    }

    void created(User user) {
        created.fire(new AccountCreated(user.account().id(), user.id(), user.isApproved()));
    }

    void confirmationNeeded(User user) {
        letters.confirmationNeeded(user);
    }

    /** Its owner is told by letter. */
    void told(User user, SecurityNotice notice) {
        letters.told(user, notice);
    }

    void changed(User user) {
        LoginChanged event = new LoginChanged(user.id());
        changed.fire(event);
        news.tell(event);
        news.tellOfAccount(user.account().id());
    }

    void tokenRevoked(AccessToken token) {
        TokenRevoked event = new TokenRevoked(token.id(), HexFormat.of().formatHex(token.tokenHash()));
        tokenRevoked.fire(event);
        news.tell(event);
    }

    void deleted(long accountId) {
        deleted.fire(new AccountDeleted(accountId));
        news.tellOfAccount(accountId);
    }
}
