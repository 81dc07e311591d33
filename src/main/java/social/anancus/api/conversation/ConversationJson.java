package social.anancus.api.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.status.StatusJson;

/**
 * The entity Conversation (https://docs.joinmastodon.org/entities/Conversation/).
 *
 * @param id its id
 * @param unread whether its owner has not read it
 * @param accounts the others in it; the owner where there are no others
 * @param lastStatus the latest status; null if its owner may not see it any more
 */
public record ConversationJson(
        String id,
        boolean unread,
        List<AccountJson> accounts,
        @Nullable StatusJson lastStatus) {}
