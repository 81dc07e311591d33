package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.account.AccountChanged;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.json.Json;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Tells the other nodes what {@link LoginEvents} tells this one: their memories of tokens and sessions are stale too. */
@ApplicationScoped
public class LoginNews {
    static final String TOKEN_REVOKED = "token-revoked";
    static final String LOGIN_CHANGED = "login-changed";
    static final String SESSION_CLOSED = "session-closed";

    private Broadcast broadcast;
    private Json json;
    private Event<AccountChanged> accountChanged;
    private String node;

    /**
     * What travels.
     *
     * @param node who sends it: it knows already
     * @param id the id of the token or login; 0 for none
     * @param hash the hash of the token or session; empty for none
     */
    record News(String node, long id, String hash) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginNews() {}

    @Inject
    public LoginNews(Broadcast broadcast, Json json, Event<AccountChanged> accountChanged, ServerSettings settings) {
        this.broadcast = broadcast;
        this.json = json;
        this.accountChanged = accountChanged;
        this.node = settings.get(Settings.NODE_NAME);
    }

    void tell(TokenRevoked event) {
        broadcast.publish(TOKEN_REVOKED, json.write(new News(node, event.tokenId(), event.tokenHash())));
    }

    void tell(LoginChanged event) {
        broadcast.publish(LOGIN_CHANGED, json.write(new News(node, event.userId(), "")));
    }

    /** A role is shown with the account, and one that is deleted is not shown at all. */
    void tellOfAccount(long accountId) {
        accountChanged.fire(new AccountChanged(accountId));
    }

    void tell(SessionClosed event) {
        broadcast.publish(SESSION_CLOSED, json.write(new News(node, 0, event.sessionHash())));
    }

    /** What another node told; empty for what this one told itself. */
    Optional<News> heard(String text) {
        News news = json.read(text, News.class);
        return news.node().equals(node) ? Optional.empty() : Optional.of(news);
    }
}
