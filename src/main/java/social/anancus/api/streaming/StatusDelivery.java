package social.anancus.api.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import social.anancus.core.timeline.audience.Audience;
import social.anancus.core.timeline.audience.AudienceQuestion;
import social.anancus.core.timeline.audience.DescribeStreamedStatus;
import social.anancus.core.timeline.audience.FindStreamAudience;
import social.anancus.core.timeline.audience.StreamedStatus;
import social.anancus.platform.json.Json;

/**
 * Gives statuses to those who listen: to feeds as the feeds' owner sees them, to public streams as everybody does. The
 * number of statements does not grow with the number of listeners.
 */
@ApplicationScoped
public class StatusDelivery {
    private Connections connections;
    private DescribeStreamedStatus describe;
    private FindStreamAudience audiences;
    private StreamPayloads payloads;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusDelivery() {}

    /**
     * @param connections who listens
     * @param describe reads what decides on public streams
     * @param audiences tells who may have it
     * @param payloads renders
     * @param json writes
     */
    @Inject
    public StatusDelivery(
            Connections connections,
            DescribeStreamedStatus describe,
            FindStreamAudience audiences,
            StreamPayloads payloads,
            Json json) {
        this.connections = connections;
        this.describe = describe;
        this.audiences = audiences;
        this.payloads = payloads;
        this.json = json;
    }

    /**
     * @param statusId a status
     * @param event the event's name
     */
    void deliver(long statusId, String event) {
        Listeners listeners = listeners(statusId);
        if (listeners.isNobody()) {
            return;
        }
        Audience audience = audiences.find(listeners.question(statusId, false));
        deliverToFeeds(statusId, event, audience);
        List<Subscription> open = listeners.open().stream()
                .filter(each -> audience.viewers().contains(each.accountId()))
                .toList();
        if (!open.isEmpty()) {
            deliverOpenly(statusId, event, open);
        }
    }

    /**
     * @param statusId a status that was deleted; its row and its places in feeds are still there
     */
    void deliverDeletion(long statusId) {
        Listeners listeners = listeners(statusId);
        if (listeners.isNobody()) {
            return;
        }
        Audience audience = audiences.find(listeners.question(statusId, true));
        Frame frame = new Frame(json, "delete", Long.toString(statusId));
        listeners.open().forEach(each -> each.send(frame));
        audience.homes().forEach(account -> send(Channel.of(StreamKind.USER, account), frame));
        audience.lists().keySet().forEach(list -> send(Channel.of(StreamKind.LIST, list), frame));
    }

    /**
     * Who may be concerned.
     *
     * @param homes accounts that listen to their home feed
     * @param lists lists that somebody listens to
     * @param open who listens to public streams in which the status appears
     */
    private record Listeners(Set<Long> homes, Set<Long> lists, Collection<Subscription> open) {
        boolean isNobody() {
            return homes.isEmpty() && lists.isEmpty() && open.isEmpty();
        }

        AudienceQuestion question(long statusId, boolean gone) {
            Set<Long> viewers = open.stream().map(Subscription::accountId).collect(Collectors.toSet());
            return new AudienceQuestion(statusId, gone, homes, lists, viewers);
        }
    }

    private Listeners listeners(long statusId) {
        Optional<StreamedStatus> status = connections.anyOpen() ? describe.describe(statusId) : Optional.empty();
        return new Listeners(
                connections.ids(StreamKind.USER),
                connections.ids(StreamKind.LIST),
                status.map(this::openListeners).orElse(List.of()));
    }

    private List<Subscription> openListeners(StreamedStatus status) {
        List<Subscription> found = new ArrayList<>();
        for (StreamKind kind : StreamKind.OPEN) {
            if (kind.shows(status)) {
                List<String> keys = kind.isHashtag() ? status.tags() : List.of("");
                keys.forEach(key -> found.addAll(connections.subscribers(new Channel(kind, key))));
            }
        }
        return found;
    }

    private void deliverToFeeds(long statusId, String event, Audience audience) {
        Set<Long> owners = new HashSet<>(audience.homes());
        owners.addAll(audience.lists().values());
        if (owners.isEmpty()) {
            return;
        }
        Map<Long, String> rendered = payloads.statusFor(statusId, owners);
        rendered.forEach((account, text) -> {
            Frame frame = new Frame(json, event, text);
            if (audience.homes().contains(account)) {
                send(Channel.of(StreamKind.USER, account), frame);
            }
            audience.lists().forEach((list, owner) -> {
                if (owner.equals(account)) {
                    send(Channel.of(StreamKind.LIST, list), frame);
                }
            });
        });
    }

    private void deliverOpenly(long statusId, String event, List<Subscription> listeners) {
        Optional<ObjectNode> status = payloads.publicStatus(statusId);
        if (status.isEmpty()) {
            return;
        }
        ObjectNode tree = status.get();
        tree.putArray("filtered");
        Frame unfiltered = new Frame(json, event, json.write(tree));
        Set<Long> viewers = listeners.stream().map(Subscription::accountId).collect(Collectors.toSet());
        Map<Long, JsonNode> filtered = payloads.filtered(statusId, viewers);
        for (Subscription listener : listeners) {
            JsonNode matches = filtered.get(listener.accountId());
            listener.send(
                    matches == null ? unfiltered : new Frame(json, event, json.write(tree.set("filtered", matches))));
        }
    }

    private void send(Channel channel, Frame frame) {
        connections.subscribers(channel).forEach(each -> each.send(frame));
    }
}
