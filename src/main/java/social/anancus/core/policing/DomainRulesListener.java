package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Hears of rules that changed on another node. */
@ApplicationScoped
public class DomainRulesListener implements BroadcastListener {
    private DomainPolicy policy;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DomainRulesListener() {}

    @Inject
    public DomainRulesListener(DomainPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String kind() {
        return DomainPolicy.KIND;
    }

    @Override
    public void receive(String json) {
        policy.forget();
    }
}
