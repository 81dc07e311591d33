package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import social.anancus.core.status.ThreadOpened;
import social.anancus.core.status.Viewer;

/** Shows statuses, and tells when one of another server is opened by somebody who is logged in. */
@ApplicationScoped
public class Opened {
    private StatusJsonMapper statuses;
    private Event<ThreadOpened> threads;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Opened() {}

    @Inject
    public Opened(StatusJsonMapper statuses, Event<ThreadOpened> threads) {
        this.statuses = statuses;
        this.threads = threads;
    }

    StatusJsonMapper statuses() {
        return statuses;
    }

    void thread(StatusJson status, Viewer viewer) {
        boolean foreign = status.account().acct().indexOf('@') >= 0;
        if (foreign && viewer instanceof Viewer.LocalViewer) {
            threads.fire(new ThreadOpened(Long.parseLong(status.own().id())));
        }
    }
}
