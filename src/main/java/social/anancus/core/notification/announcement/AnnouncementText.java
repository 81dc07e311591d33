package social.anancus.core.notification.announcement;

import java.util.List;
import social.anancus.platform.text.SafeHtml;

/**
 * The text of an announcement, ready to show.
 *
 * @param html the text with links
 * @param mentions accounts that it names
 * @param tags hashtags in it, in their compared form
 * @param statuses statuses that it links to and all may see
 */
public record AnnouncementText(SafeHtml html, List<Mention> mentions, List<String> tags, List<Status> statuses) {
    /**
     * An account that is named.
     *
     * @param id its id
     * @param username its name
     * @param acct its handle as it is known here
     * @param url its profile
     */
    public record Mention(long id, String username, String acct, String url) {}

    /**
     * A status that is linked to.
     *
     * @param id its id
     * @param url the link
     */
    public record Status(long id, String url) {}
}
