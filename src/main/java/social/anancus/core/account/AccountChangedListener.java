package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.broadcast.BroadcastListener;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Fires {@link AccountChanged} here when another node changed an account. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS) // the other node's transaction is over
public class AccountChangedListener implements BroadcastListener {
    private Event<AccountChanged> event;
    private String node;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountChangedListener() {}

    @Inject
    public AccountChangedListener(Event<AccountChanged> event, ServerSettings settings) {
        this.event = event;
        this.node = settings.get(Settings.NODE_NAME);
    }

    @Override
    public String kind() {
        return AccountChanges.KIND;
    }

    @Override
    public void receive(String text) {
        int space = text.indexOf(' ');
        if (!text.substring(space + 1).equals(node)) {
            event.fire(new AccountChanged(Long.parseLong(text.substring(0, space))));
        }
    }
}
