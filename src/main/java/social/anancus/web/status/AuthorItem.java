package social.anancus.web.status;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * Who stands beside a post.
 *
 * @param id the account
 * @param name how it is called, with pictures of custom emojis
 * @param plainName the same as text
 * @param handle its handle, with the server where that is another
 * @param path its page here
 * @param avatar its picture
 * @param badge what it is, where it is no person; null for persons
 */
public record AuthorItem(
        long id,
        SafeHtml name,
        String plainName,
        String handle,
        String path,
        String avatar,
        @Nullable String badge) {}
