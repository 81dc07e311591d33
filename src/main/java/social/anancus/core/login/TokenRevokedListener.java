package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.broadcast.BroadcastListener;

/** Fires {@link TokenRevoked} here when another node revoked a token. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS) // the other node's transaction is over
public class TokenRevokedListener implements BroadcastListener {
    private LoginNews news;
    private Event<TokenRevoked> revoked;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TokenRevokedListener() {}

    @Inject
    public TokenRevokedListener(LoginNews news, Event<TokenRevoked> revoked) {
        this.news = news;
        this.revoked = revoked;
    }

    @Override
    public String kind() {
        return LoginNews.TOKEN_REVOKED;
    }

    @Override
    public void receive(String json) {
        news.heard(json).ifPresent(heard -> revoked.fire(new TokenRevoked(heard.id(), heard.hash())));
    }
}
