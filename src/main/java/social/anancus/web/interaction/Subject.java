package social.anancus.web.interaction;

import org.jspecify.annotations.Nullable;
import social.anancus.web.account.AccountItem;

/**
 * What somebody wants to follow or answer.
 *
 * @param account the account, or who wrote the post
 * @param post the post; null where it is about the account
 * @param uri its id for other servers
 */
public record Subject(AccountItem account, @Nullable Post post, String uri) {
    /**
     * A post.
     *
     * @param id its id
     * @param text its first words, or the warning before it
     * @param language in which it is; null where nobody has said
     */
    public record Post(long id, String text, @Nullable String language) {}

    /**
     * @return its page here
     */
    public String path() {
        return post == null ? account.path() : account.path() + "/" + post.id();
    }
}
