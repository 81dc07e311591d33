package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Hears of accounts that changed on another node. */
@ApplicationScoped
public class AccountChangedListener implements BroadcastListener {
    private AccountJsonCache accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountChangedListener() {}

    @Inject
    public AccountChangedListener(AccountJsonCache accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return AccountJsonCache.KIND;
    }

    @Override
    public void receive(String json) {
        accounts.forget(Long.parseLong(json));
    }
}
