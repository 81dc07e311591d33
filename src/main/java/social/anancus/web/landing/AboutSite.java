package social.anancus.web.landing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.account.AccountItem;

/**
 * What the server says of itself.
 *
 * @param title its name
 * @param lead what it is in a sentence or two; may be empty
 * @param contact whom to speak to
 * @param rules what people agree to
 * @param size how many are there
 * @param open whether anybody may sign up
 * @param hasTerms whether there are terms of service
 */
public record AboutSite(
        String title, String lead, Contact contact, List<RuleItem> rules, Size size, boolean open, boolean hasTerms) {
    /**
     * Whom to speak to.
     *
     * @param account the account of who looks after the server; null for none
     * @param email an address; null for none
     */
    public record Contact(
            @Nullable AccountItem account, @Nullable String email) {
        /**
         * @return whether there is anybody
         */
        public boolean known() {
            return account != null || email != null;
        }
    }

    /**
     * How many are there.
     *
     * @param people with a confirmed account
     * @param active of them in the last month
     * @param posts what they have written
     * @param servers other servers that are known
     */
    public record Size(long people, long active, long posts, long servers) {}
}
