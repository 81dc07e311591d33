package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.broadcast.BroadcastListener;

/** Fires {@link LoginChanged} here when another node changed a login. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS) // the other node's transaction is over
public class LoginChangedListener implements BroadcastListener {
    private LoginNews news;
    private Event<LoginChanged> changed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginChangedListener() {}

    @Inject
    public LoginChangedListener(LoginNews news, Event<LoginChanged> changed) {
        this.news = news;
        this.changed = changed;
    }

    @Override
    public String kind() {
        return LoginNews.LOGIN_CHANGED;
    }

    @Override
    public void receive(String json) {
        news.heard(json).ifPresent(heard -> changed.fire(new LoginChanged(heard.id())));
    }
}
