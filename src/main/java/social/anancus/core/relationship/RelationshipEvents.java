package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the rest of the server what changed between accounts, inside the transaction. */
@ApplicationScoped
public class RelationshipEvents {
    private Event<RelationshipEvent> events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RelationshipEvents() {}

    @Inject
    public RelationshipEvents(Event<RelationshipEvent> events) {
        this.events = events;
    }

    void fire(RelationshipEvent event) {
        events.fire(event);
    }
}
