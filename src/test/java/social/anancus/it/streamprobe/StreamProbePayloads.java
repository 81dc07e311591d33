package social.anancus.it.streamprobe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.anancus.api.streaming.StreamPayloads;

/** Renders everything as its id; notifications below 1000 as so many kilobytes. */
@ApplicationScoped
@Alternative
@Priority(1)
public class StreamProbePayloads implements StreamPayloads {
    @Override
    public void forget(long statusId) {
        // nothing is remembered
    }

    @Override
    public Optional<ObjectNode> publicStatus(long statusId) {
        return Optional.of(JsonNodeFactory.instance.objectNode().put("id", Long.toString(statusId)));
    }

    @Override
    public Map<Long, String> statusFor(long statusId, Collection<Long> accountIds) {
        return accountIds.stream()
                .collect(Collectors.toMap(id -> id, id -> "{\"id\":\"" + statusId + "\",\"viewer\":\"" + id + "\"}"));
    }

    @Override
    public Map<Long, JsonNode> filtered(long statusId, Collection<Long> accountIds) {
        return Map.of();
    }

    @Override
    public Optional<String> notification(long notificationId) {
        return Optional.of("{\"id\":\"" + notificationId + "\",\"text\":\""
                + (notificationId < 1000 ? "x".repeat((int) notificationId * 1024) : "") + "\"}");
    }

    @Override
    public Optional<String> conversation(long conversationId, long accountId) {
        return Optional.of("{\"id\":\"" + conversationId + "\"}");
    }

    @Override
    public Optional<String> announcement(long announcementId) {
        return Optional.of("{\"id\":\"" + announcementId + "\"}");
    }

    @Override
    public Optional<String> reaction(long announcementId, String name) {
        return Optional.of("{\"name\":\"" + name + "\",\"count\":1,\"announcement_id\":\"" + announcementId + "\"}");
    }
}
