package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last step of every status that begins to be there, local or remote: counters, then the event. */
@ApplicationScoped
public class EnterStatus {
    private StatusCounts counts;
    private StatusEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EnterStatus() {}

    @Inject
    public EnterStatus(StatusCounts counts, StatusEvents events) {
        this.counts = counts;
        this.events = events;
    }

    /**
     * @param status a new status or reblog, in the database with all that belongs to it
     * @param parent what it answers, or null
     * @param at when it was written
     */
    void enter(Status status, @Nullable Status parent, Instant at) {
        counts.added(status, parent, at);
        events.published(status);
    }

    /**
     * Tells of a status that was looked up before, and is sent here now.
     *
     * @param status a status of another server
     */
    void tell(Status status) {
        events.published(status);
    }

    /**
     * The same for one that was looked up and not sent: nobody is told.
     *
     * @param status a new status of another server, in the database with all that belongs to it
     * @param parent what it answers, or null
     * @param at when it was written
     */
    void enterQuietly(Status status, @Nullable Status parent, Instant at) {
        counts.added(status, parent, at);
        events.found(status);
    }
}
