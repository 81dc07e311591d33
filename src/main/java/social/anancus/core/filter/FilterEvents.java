package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.Broadcast;

/** Tells this node and the others that filters have changed, inside the transaction. */
@ApplicationScoped
public class FilterEvents {
    private Event<FiltersChanged> changed;
    private Broadcast broadcast;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilterEvents() {}

    @Inject
    public FilterEvents(Event<FiltersChanged> changed, Broadcast broadcast) {
        this.changed = changed;
        this.broadcast = broadcast;
    }

    void changed(long accountId) {
        changed.fire(new FiltersChanged(accountId));
        broadcast.publish(FiltersChangedListener.KIND, Long.toString(accountId));
    }
}
