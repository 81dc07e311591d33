package social.anancus.core.relationship;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one account stands to another.
 *
 * @param targetAccountId the other
 * @param following whether the one follows the other
 * @param showingReblogs whether it sees reblogs too, or will once its request is granted
 * @param notifying whether each status makes a notification
 * @param languages only statuses in these languages; null for all
 * @param followedBy whether the other follows the one
 * @param blocking whether the one blocks the other
 * @param blockedBy whether the other blocks the one
 * @param muting whether the one mutes the other
 * @param mutingNotifications whether notifications are hidden too
 * @param mutingExpiresAt until when; null for ever, or where it does not mute
 * @param requested whether the one has asked to follow
 * @param requestedBy whether the other has
 * @param domainBlocking whether the one blocks the other's domain
 * @param endorsed whether the one features the other
 * @param note the one's private note on the other; may be empty
 */
public record Relationship(
        long targetAccountId,
        boolean following,
        boolean showingReblogs,
        boolean notifying,
        @Nullable List<String> languages,
        boolean followedBy,
        boolean blocking,
        boolean blockedBy,
        boolean muting,
        boolean mutingNotifications,
        @Nullable Instant mutingExpiresAt,
        boolean requested,
        boolean requestedBy,
        boolean domainBlocking,
        boolean endorsed,
        String note) {}
