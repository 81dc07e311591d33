package social.anancus.web.conversation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.web.account.AccountItem;
import social.anancus.web.status.MomentItem;

/**
 * A conversation as a row of a list.
 *
 * @param id its id
 * @param people the others; oneself in notes to oneself
 * @param unread whether it was not read
 * @param words the first words of what was said last; empty for none
 * @param language of these; null where it is not known
 * @param by who said it: empty for one of two, the name in larger ones; null for oneself
 * @param time when
 */
public record ConversationItem(
        long id,
        List<AccountItem> people,
        boolean unread,
        String words,
        @Nullable String language,
        @Nullable String by,
        MomentItem time) {
    private static final int PICTURES = 3;

    public ConversationItem {
        people = List.copyOf(people);
    }

    /**
     * @return the names of all, as text
     */
    public String names() {
        return people.stream().map(AccountItem::name).collect(Collectors.joining(", "));
    }

    /**
     * @return those whose pictures are shown
     */
    public List<AccountItem> pictured() {
        return people.size() <= PICTURES ? people : people.subList(0, PICTURES);
    }

    public boolean mine() {
        return by == null;
    }
}
