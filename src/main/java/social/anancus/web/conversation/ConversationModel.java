package social.anancus.web.conversation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.web.account.AccountItem;
import social.anancus.web.compose.Composer;

/**
 * The page of one conversation.
 *
 * @param id its id
 * @param people the others; oneself in notes to oneself
 * @param bubbles what was said, the oldest first
 * @param older the address of the page with what was said before; null for none
 * @param newer the address of the page with what was said after; null for none
 * @param last the latest status, by which the whole is muted; 0 for none
 * @param muted whether the reader hears nothing of it
 * @param composer for an answer; null where nobody can be reached any more
 */
public record ConversationModel(
        long id,
        List<AccountItem> people,
        List<Bubble> bubbles,
        @Nullable String older,
        @Nullable String newer,
        long last,
        boolean muted,
        @Nullable Composer composer) {
    public ConversationModel {
        people = List.copyOf(people);
    }

    /**
     * @return the names of all, as text
     */
    public String names() {
        return people.stream().map(AccountItem::name).collect(Collectors.joining(", "));
    }
}
