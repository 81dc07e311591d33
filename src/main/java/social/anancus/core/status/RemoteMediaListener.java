package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.media.RemoteMediaStored;

/** Has statuses shown anew whose attachments have other addresses than before. */
@ApplicationScoped
public class RemoteMediaListener {
    private StatusEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RemoteMediaListener() {}

    @Inject
    RemoteMediaListener(StatusEvents events) {
        this.events = events;
    }

    void stored(@Observes RemoteMediaStored stored) {
        events.touched(stored.statusId());
    }
}
