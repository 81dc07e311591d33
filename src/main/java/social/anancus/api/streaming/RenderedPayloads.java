package social.anancus.api.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Payloads by the mappers of the API. */
@ApplicationScoped
public class RenderedPayloads implements StreamPayloads {
    @Override
    public Optional<ObjectNode> publicStatus(long statusId) {
        return Optional.empty();
    }

    @Override
    public Map<Long, String> statusFor(long statusId, Collection<Long> accountIds) {
        return Map.of();
    }

    @Override
    public Map<Long, JsonNode> filtered(long statusId, Collection<Long> accountIds) {
        return Map.of();
    }

    @Override
    public Optional<String> notification(long notificationId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> conversation(long accountConversationId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> announcement(long announcementId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> reaction(long announcementId, String name) {
        return Optional.empty();
    }
}
