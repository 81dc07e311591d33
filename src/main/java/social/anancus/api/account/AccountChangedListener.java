package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Hears of accounts that changed on another node. */
@ApplicationScoped
public class AccountChangedListener implements BroadcastListener {
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountChangedListener() {}

    @Inject
    public AccountChangedListener(AccountJsonMapper accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return AccountJsonMapper.KIND;
    }

    @Override
    public void receive(String json) {
        accounts.forget(Long.parseLong(json));
    }
}
