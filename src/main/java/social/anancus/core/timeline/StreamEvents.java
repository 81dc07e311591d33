package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.json.Json;

/**
 * Tells the open streams of all nodes what happened: ids only. Each node asks the database who of its listeners may see it,
 * when it hears of it, and renders it for them.
 */
@ApplicationScoped
public class StreamEvents {
    /** The kind of broadcast. */
    public static final String KIND = "stream";

    private Broadcast broadcast;
    private Json json;

    /** What happened. */
    public enum Kind {
        /** A status is in the feeds; {@code id} is the status. */
        UPDATE,
        /** A status was edited; {@code id} is the status. */
        STATUS_UPDATE,
        /** A status is gone, its row and feed entries still there; {@code id} is the status. */
        DELETE,
        /** {@code id} is a notification, {@code accountId} its receiver. */
        NOTIFICATION,
        /** Held-back notifications of {@code accountId} were let in. */
        NOTIFICATIONS_MERGED,
        /** {@code id} is an {@code account_conversation}, {@code accountId} its owner. */
        CONVERSATION,
        /** The filters of {@code accountId}. */
        FILTERS_CHANGED,
        /** {@code id} is an announcement that is new or was changed. */
        ANNOUNCEMENT,
        /** {@code id} is an announcement, {@code detail} the name of a reaction to it. */
        ANNOUNCEMENT_REACTION,
        /** {@code id} is an announcement that is gone. */
        ANNOUNCEMENT_DELETE
    }

    /**
     * What goes over the wire between nodes.
     *
     * @param kind what happened
     * @param id of what, see {@link Kind}
     * @param accountId whom it concerns; 0 where that follows from the rest
     * @param detail see {@link Kind}; else empty
     */
    public record StreamEvent(Kind kind, long id, long accountId, String detail) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamEvents() {}

    @Inject
    public StreamEvents(Broadcast broadcast, Json json) {
        this.broadcast = broadcast;
        this.json = json;
    }

    /**
     * Tells of something that concerns whoever may see it: now, or after the commit of the transaction that runs.
     *
     * @param kind what happened
     * @param id of what
     */
    public void publish(Kind kind, long id) {
        publish(new StreamEvent(kind, id, 0, ""));
    }

    /**
     * Tells of something that concerns one account: now, or after the commit of the transaction that runs.
     *
     * @param kind what happened
     * @param id of what
     * @param accountId whom it concerns
     */
    public void publish(Kind kind, long id, long accountId) {
        publish(new StreamEvent(kind, id, accountId, ""));
    }

    /**
     * Tells of something, with all details.
     *
     * @param event what happened
     */
    public void publish(StreamEvent event) {
        broadcast.publish(KIND, json.write(event));
    }
}
