package social.anancus.core.reaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of which an account wants to hear no more.
 *
 * @param conversationId the conversation
 * @param since since when
 * @param statusId the first of its statuses that the account may see; null where there is none any more
 */
public record MutedConversation(
        long conversationId, Instant since, @Nullable Long statusId) {}
