package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Hears of statuses that changed on another node. */
@ApplicationScoped
public class StatusChangedListener implements BroadcastListener {
    private KnownStatuses statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusChangedListener() {}

    @Inject
    public StatusChangedListener(KnownStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public String kind() {
        return KnownStatuses.KIND;
    }

    @Override
    public void receive(String json) {
        statuses.forget(Long.parseLong(json));
    }
}
