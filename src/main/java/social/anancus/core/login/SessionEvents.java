package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;

/** Tells the rest of the server, on this node and the others, that a session is over; inside the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionEvents {
    private Event<SessionClosed> closed;
    private LoginNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SessionEvents() {}

    @Inject
    public SessionEvents(Event<SessionClosed> closed, LoginNews news) {
        this.closed = closed;
        this.news = news;
    }

    void closed(byte[] tokenHash) {
        SessionClosed event = new SessionClosed(HexFormat.of().formatHex(tokenHash));
        closed.fire(event);
        news.tell(event);
    }
}
