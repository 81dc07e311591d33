package social.anancus.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.support.Choice;

/**
 * The page that changes a list.
 *
 * @param id the list
 * @param name what it is called now
 * @param title what was typed as its name
 * @param policy which replies it shows, in the word of the API
 * @param exclusive whether what it shows is left out of the owner's home
 * @param policies what can be chosen of replies
 * @param problem the key of what is wrong with the name; empty for nothing
 * @param people who is in it, and who might be
 */
public record ListEditModel(
        long id,
        String name,
        String title,
        String policy,
        boolean exclusive,
        List<Choice> policies,
        String problem,
        People people) {
    /**
     * Who is in a list, and who might be.
     *
     * @param query whom somebody looks for; empty for nobody
     * @param found followed accounts that were found
     * @param members who is in it
     * @param older the address of the page with more members; null for none
     */
    public record People(
            String query,
            List<MemberLine> found,
            List<MemberLine> members,
            @Nullable String older) {}
}
