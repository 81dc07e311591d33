package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.BroadcastListener;

/** Hears of counts that changed on another node, and of what people did there. */
@ApplicationScoped
public class LiveChangedListener implements BroadcastListener {
    private LiveStatuses statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LiveChangedListener() {}

    @Inject
    public LiveChangedListener(LiveStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public String kind() {
        return LiveStatuses.KIND;
    }

    @Override
    public void receive(String json) {
        statuses.heard(json);
    }
}
