package social.anancus.api.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What streams carry, as the rest of the API renders it. */
public interface StreamPayloads {
    /**
     * Forgets what may be remembered of a status from before it was changed on another node.
     *
     * @param statusId the status
     */
    void forget(long statusId);

    /**
     * @param statusId a status
     * @return it as everybody sees it who is not logged in, without anything about a viewer; empty if it is gone
     */
    Optional<ObjectNode> publicStatus(long statusId);

    /**
     * @param statusId a status
     * @param accountIds local accounts that may see it
     * @return for each of them the status with what concerns it, such as whether it is a favourite; those who may not see
     *     it are absent
     */
    Map<Long, String> statusFor(long statusId, Collection<Long> accountIds);

    /**
     * @param statusId a public status
     * @param accountIds local accounts
     * @return for each of them whose filters apply to it in public timelines, what {@code filtered} says
     */
    Map<Long, JsonNode> filtered(long statusId, Collection<Long> accountIds);

    /**
     * @param notificationId a notification
     * @return it, for its receiver; empty if it is gone
     */
    Optional<String> notification(long notificationId);

    /**
     * @param conversationId a conversation as one of those in it has it
     * @param accountId that one
     * @return it; empty if it is gone
     */
    Optional<String> conversation(long conversationId, long accountId);

    /**
     * @param announcementId an announcement
     * @return it, without anything about a viewer; empty if it is gone
     */
    Optional<String> announcement(long announcementId);

    /**
     * @param announcementId an announcement
     * @param name the name of a reaction
     * @return how often it has that reaction, 0 if nobody has it any more
     */
    Optional<String> reaction(long announcementId, String name);
}
