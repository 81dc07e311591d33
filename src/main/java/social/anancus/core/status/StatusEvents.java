package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the rest of the server what happened to statuses, inside the transaction. */
@ApplicationScoped
public class StatusEvents {
    private Event<StatusPublished> published;
    private Event<StatusEdited> edited;
    private Event<StatusDeleted> deleted;
    private Event<StatusTouched> touched;
    private Event<StatusAddressed> addressed;
    private Event<StatusFound> found;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusEvents() {}

    @Inject
    public StatusEvents(
            Event<StatusPublished> published,
            Event<StatusEdited> edited,
            Event<StatusDeleted> deleted,
            Event<StatusTouched> touched,
            Event<StatusAddressed> addressed,
            Event<StatusFound> found) {
        this.published = published;
        this.edited = edited;
        this.deleted = deleted;
        this.touched = touched;
        this.addressed = addressed;
        this.found = found;
    }

    /**
     * @param status a new status or reblog
     */
    void published(Status status) {
        published.fire(new StatusPublished(status.id(), status.accountId()));
    }

    /**
     * @param status a new status that was looked up and not sent
     */
    void found(Status status) {
        found.fire(new StatusFound(status.id(), status.accountId()));
    }

    /**
     * @param status a status that says something else now
     */
    void edited(Status status) {
        edited.fire(new StatusEdited(status.id(), status.accountId()));
    }

    /**
     * @param status a status or reblog that is deleted
     */
    void deleted(Status status) {
        deleted.fire(new StatusDeleted(status.id(), status.accountId(), status.reblogOfId()));
    }

    /**
     * @param status a status that is not open to everybody
     * @param accountIds who may see it now, too
     */
    void addressed(Status status, List<Long> accountIds) {
        addressed.fire(new StatusAddressed(status.id(), status.accountId(), accountIds));
    }

    /**
     * @param statusId a status with which something is shown that has changed
     */
    void touched(long statusId) {
        touched.fire(new StatusTouched(statusId));
    }
}
