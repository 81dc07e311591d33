package social.anancus.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.account.AccountItem;
import social.anancus.web.status.StatusItem;
import social.anancus.web.support.Choice;
import social.anancus.web.support.Tab;

/**
 * The search page.
 *
 * @param wish what is looked for
 * @param tabs the kinds of results
 * @param people accounts
 * @param tags hashtags
 * @param posts statuses
 * @param older the address of the page with more; null for none
 * @param choices what posts can be chosen by
 * @param unresolved whether an address or a whole handle was looked for, and its server gave nothing
 */
public record SearchModel(
        SearchWish wish,
        List<Tab> tabs,
        List<AccountItem> people,
        List<TagItem> tags,
        List<StatusItem> posts,
        @Nullable String older,
        Choices choices,
        boolean unresolved) {
    /**
     * What posts can be chosen by.
     *
     * @param contents what they contain
     * @param languages in which language they are
     * @param places where they are
     */
    public record Choices(List<Choice> contents, List<Choice> languages, List<Choice> places) {}

    /**
     * @return whether nothing was found
     */
    public boolean nothing() {
        return people.isEmpty() && tags.isEmpty() && posts.isEmpty();
    }

    /**
     * @return the address of all people that were found
     */
    public String allPeople() {
        return wish.address(SearchWish.Kind.PEOPLE, 0);
    }

    /**
     * @return the address of all hashtags that were found
     */
    public String allTags() {
        return wish.address(SearchWish.Kind.TAGS, 0);
    }
}
