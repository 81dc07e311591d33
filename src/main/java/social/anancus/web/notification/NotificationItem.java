package social.anancus.web.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.account.AccountItem;
import social.anancus.web.status.StatusItem;

/**
 * A group of notifications as a page shows it.
 *
 * @param key the name of the group
 * @param type what it tells, in the word of the API
 * @param people who did it, the latest first; not all of many
 * @param count how many did it
 * @param at when the latest came
 * @param unread whether it has come since its receiver read notifications
 * @param status what it is about; null for nothing
 * @param words the first words of that, as text; empty for none
 */
public record NotificationItem(
        String key,
        String type,
        List<AccountItem> people,
        long count,
        Instant at,
        boolean unread,
        @Nullable StatusItem status,
        String words) {
    private static final int NAMED = 2;

    public NotificationItem {
        people = List.copyOf(people);
    }

    /**
     * @return whether the whole post is shown, to be answered right there
     */
    public boolean whole() {
        return status != null && (type.equals("mention") || type.equals("status") || type.equals("quote"));
    }

    /**
     * @return whether what happened names who did it; that a poll has ended does not
     */
    public boolean personal() {
        return !people.isEmpty()
                && !type.equals("poll")
                && !type.equals("severed_relationships")
                && !type.equals("moderation_warning");
    }

    /**
     * @return those who are named
     */
    public List<AccountItem> named() {
        return people.size() <= NAMED ? people : people.subList(0, NAMED);
    }

    /**
     * @return how many are not named
     */
    public long more() {
        return Math.max(0, count - named().size());
    }

    /**
     * @return the key of the text that says what happened
     */
    public String textKey() {
        boolean own =
                type.equals("poll") && status != null && status.actions().may().own();
        return "writing.notification." + (own ? "poll.own" : type);
    }

    /**
     * @return the name of its icon
     */
    public String icon() {
        return switch (type) {
            case "favourite" -> "star";
            case "reblog" -> "repeat-2";
            case "follow", "admin.sign_up" -> "user-plus";
            case "follow_request" -> "user-check";
            case "poll" -> "chart-bar-big";
            case "update", "quoted_update" -> "pencil";
            case "quote" -> "quote";
            case "severed_relationships" -> "unplug";
            case "moderation_warning" -> "triangle-alert";
            case "admin.report" -> "flag";
            case "status" -> "bell";
            default -> "at-sign";
        };
    }

    /**
     * @return the class of its icon; null for the usual
     */
    public @Nullable String look() {
        return switch (type) {
            case "favourite" -> "is-fav";
            case "reblog" -> "is-boost";
            case "follow", "follow_request", "admin.sign_up" -> "is-follow";
            case "quote", "quoted_update" -> "is-quote";
            case "severed_relationships", "moderation_warning", "admin.report" -> "is-bad";
            default -> null;
        };
    }
}
