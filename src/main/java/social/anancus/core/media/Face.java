package social.anancus.core.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.ShownName;

/**
 * What stands of somebody beside what they have written; of a suspended account only the handle.
 *
 * @param id the account
 * @param username its name
 * @param domain its domain; null here
 * @param displayName how it is called; empty for nothing said
 * @param emojis the custom emojis in that
 * @param avatar its picture
 * @param avatarStatic a picture of it that does not move
 * @param kind what it is
 * @param locked whether it asks who follows
 * @param suspended whether moderators have shut it
 */
public record Face(
        long id,
        String username,
        @Nullable String domain,
        String displayName,
        List<ShownEmoji> emojis,
        String avatar,
        String avatarStatic,
        Kind kind,
        boolean locked,
        boolean suspended) {
    /** What an account is. */
    public enum Kind {
        PERSON,
        BOT,
        GROUP
    }

    /**
     * @return the name, with the domain if it is another
     */
    public String acct() {
        return domain == null ? username : username + "@" + domain;
    }

    /**
     * @return how it is called, or the name where it is called nothing
     */
    public String name() {
        return ShownName.of(displayName, username);
    }

    /**
     * @return the path of its page here
     */
    public String path() {
        return "/@" + acct();
    }
}
