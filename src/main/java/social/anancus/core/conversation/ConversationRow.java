package social.anancus.core.conversation;

import java.util.List;

/**
 * A direct conversation as one of those in it sees it.
 *
 * @param id its id
 * @param participantIds the others, in ascending order; none for notes to oneself
 * @param lastStatusId the latest status, by which conversations are paged
 * @param unread whether the owner has not read it
 */
public record ConversationRow(long id, List<Long> participantIds, long lastStatusId, boolean unread) {}
