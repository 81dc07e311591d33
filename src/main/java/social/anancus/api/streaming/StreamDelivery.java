package social.anancus.api.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.core.timeline.StreamEvents.StreamEvent;
import social.anancus.platform.json.Json;

/** Gives an event to those of this node's listeners who may have it. */
@ApplicationScoped
public class StreamDelivery {
    private Connections connections;
    private StatusDelivery statuses;
    private StreamPayloads payloads;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamDelivery() {}

    /**
     * @param connections who listens
     * @param statuses delivers what concerns statuses
     * @param payloads renders
     * @param json writes
     */
    @Inject
    public StreamDelivery(Connections connections, StatusDelivery statuses, StreamPayloads payloads, Json json) {
        this.connections = connections;
        this.statuses = statuses;
        this.payloads = payloads;
        this.json = json;
    }

    /**
     * @param event what happened
     */
    void deliver(StreamEvent event) {
        switch (event.kind()) {
            case UPDATE -> statuses.deliver(event.id(), "update");
            case STATUS_UPDATE -> {
                payloads.forget(event.id());
                statuses.deliver(event.id(), "status.update");
            }
            case DELETE -> statuses.deliverDeletion(event.id());
            case NOTIFICATION ->
                send(notified(event.accountId()), "notification", () -> payloads.notification(event.id()));
            case NOTIFICATIONS_MERGED ->
                send(notified(event.accountId()), "notifications_merged", () -> Optional.of("1"));
            case CONVERSATION ->
                send(
                        direct(event.accountId()),
                        "conversation",
                        () -> payloads.conversation(event.id(), event.accountId()));
            case FILTERS_CHANGED -> send(user(event.accountId()), "filters_changed", (String) null);
            case ANNOUNCEMENT -> send(everyone(), "announcement", () -> payloads.announcement(event.id()));
            case ANNOUNCEMENT_REACTION ->
                send(everyone(), "announcement.reaction", () -> payloads.reaction(event.id(), event.detail()));
            case ANNOUNCEMENT_DELETE ->
                send(everyone(), "announcement.delete", () -> Optional.of(Long.toString(event.id())));
        }
    }

    private Collection<Subscription> everyone() {
        return connections.subscribers(StreamKind.USER);
    }

    private Collection<Subscription> direct(long accountId) {
        return connections.subscribers(Channel.of(StreamKind.DIRECT, accountId));
    }

    private Collection<Subscription> user(long accountId) {
        return connections.subscribers(Channel.of(StreamKind.USER, accountId));
    }

    private Collection<Subscription> notified(long accountId) {
        Stream<Subscription> user = user(accountId).stream()
                .filter(each -> each.connection().caller().hearsNotifications());
        Stream<Subscription> only =
                connections.subscribers(Channel.of(StreamKind.USER_NOTIFICATION, accountId)).stream();
        return Stream.concat(user, only).toList();
    }

    /** Renders only if somebody listens. */
    private void send(Collection<Subscription> listeners, String event, Supplier<Optional<String>> payload) {
        if (!listeners.isEmpty()) {
            payload.get().ifPresent(text -> send(listeners, event, text));
        }
    }

    private void send(Collection<Subscription> listeners, String event, @Nullable String payload) {
        Frame frame = new Frame(json, event, payload);
        listeners.forEach(listener -> listener.send(frame));
    }
}
