package social.anancus.web.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of conversations.
 *
 * @param items the conversations
 * @param newer the address of the page with newer ones; null for none
 * @param older the address of the page with older ones; null for none
 */
public record ConversationsModel(
        List<ConversationItem> items,
        @Nullable String newer,
        @Nullable String older) {}
