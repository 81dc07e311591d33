package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Tells this node and the others that something else is shown of an account now. Whoever changes an account calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountChanges {
    static final String KIND = "account-changed";

    private Event<AccountChanged> event;
    private Broadcast broadcast;
    private String node;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountChanges() {}

    @Inject
    public AccountChanges(Event<AccountChanged> event, Broadcast broadcast, ServerSettings settings) {
        this.event = event;
        this.broadcast = broadcast;
        this.node = settings.get(Settings.NODE_NAME);
    }

    /**
     * @param accountId an account that the running transaction changes
     */
    public void changed(long accountId) {
        event.fire(new AccountChanged(accountId));
        broadcast.publish(KIND, accountId + " " + node);
    }
}
