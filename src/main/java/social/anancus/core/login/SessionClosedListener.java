package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.broadcast.BroadcastListener;

/** Fires {@link SessionClosed} here when another node ended a session. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS) // the other node's transaction is over
public class SessionClosedListener implements BroadcastListener {
    private LoginNews news;
    private Event<SessionClosed> closed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SessionClosedListener() {}

    @Inject
    public SessionClosedListener(LoginNews news, Event<SessionClosed> closed) {
        this.news = news;
        this.closed = closed;
    }

    @Override
    public String kind() {
        return LoginNews.SESSION_CLOSED;
    }

    @Override
    public void receive(String json) {
        news.heard(json).ifPresent(heard -> closed.fire(new SessionClosed(heard.hash())));
    }
}
