package social.anancus.api.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.anancus.api.announcement.AnnouncementJsonMapper;
import social.anancus.api.conversation.ConversationJsonMapper;
import social.anancus.api.notification.NotificationJsonMapper;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.status.Viewer;
import social.anancus.platform.json.Json;

/** Payloads by the mappers that render the answers of the API. */
@ApplicationScoped
public class RenderedPayloads implements StreamPayloads {
    private StatusJsonMapper statuses;
    private NotificationJsonMapper notifications;
    private ConversationJsonMapper conversations;
    private AnnouncementJsonMapper announcements;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenderedPayloads() {}

    /**
     * @param statuses renders statuses
     * @param notifications renders notifications
     * @param conversations renders conversations
     * @param announcements renders announcements
     * @param json writes
     */
    @Inject
    public RenderedPayloads(
            StatusJsonMapper statuses,
            NotificationJsonMapper notifications,
            ConversationJsonMapper conversations,
            AnnouncementJsonMapper announcements,
            Json json) {
        this.statuses = statuses;
        this.notifications = notifications;
        this.conversations = conversations;
        this.announcements = announcements;
        this.json = json;
    }

    @Override
    public void forget(long statusId) {
        statuses.forget(statusId);
    }

    @Override
    public Optional<ObjectNode> publicStatus(long statusId) {
        return statuses.toJson(List.of(statusId), Viewer.anonymous()).values().stream()
                .findFirst()
                .map(json::toTree)
                .map(ObjectNode.class::cast);
    }

    @Override
    public Map<Long, String> statusFor(long statusId, Collection<Long> accountIds) {
        Map<Long, String> texts = new HashMap<>();
        statuses.toJsonForEach(statusId, accountIds)
                .forEach((account, status) -> texts.put(account, json.write(status)));
        return texts;
    }

    @Override
    public Map<Long, JsonNode> filtered(long statusId, Collection<Long> accountIds) {
        Map<Long, JsonNode> trees = new HashMap<>();
        statuses.filtered(statusId, accountIds).forEach((account, results) -> trees.put(account, json.toTree(results)));
        return trees;
    }

    @Override
    public Optional<String> notification(long notificationId) {
        return notifications.forStream(notificationId).map(json::write);
    }

    @Override
    public Optional<String> conversation(long conversationId, long accountId) {
        return conversations.forStream(conversationId, accountId).map(json::write);
    }

    @Override
    public Optional<String> announcement(long announcementId) {
        return announcements.forStream(announcementId).map(json::write);
    }

    @Override
    public Optional<String> reaction(long announcementId, String name) {
        return announcements.reactionForStream(announcementId, name).map(json::write);
    }
}
