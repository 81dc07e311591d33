package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.filter.FiltersChanged;

/** Tells open streams of a person that the filters have changed. */
@ApplicationScoped
public class StreamFilterChanges {
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamFilterChanges() {}

    @Inject
    public StreamFilterChanges(StreamEvents streams) {
        this.streams = streams;
    }

    void tell(@Observes FiltersChanged event) {
        streams.publish(StreamEvents.Kind.FILTERS_CHANGED, 0, event.accountId());
    }
}
