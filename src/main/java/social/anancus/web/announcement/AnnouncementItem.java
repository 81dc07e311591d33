package social.anancus.web.announcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * An announcement on a page.
 *
 * @param id its id
 * @param text what it says
 * @param startsAt when what it announces begins; null where it does not say
 * @param endsAt when that ends; null where it does not say
 * @param allDay whether of these only the days count
 * @param reactions how people reacted, the oldest first
 * @param offered emojis that nobody has reacted with, while more kinds may come
 */
public record AnnouncementItem(
        long id,
        SafeHtml text,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean allDay,
        List<Reaction> reactions,
        List<String> offered) {
    /**
     * A reaction and how many reacted so.
     *
     * @param name an emoji, or the shortcode of a custom one
     * @param face the same as it is shown
     * @param count how many
     * @param mine whether the viewer is among them
     */
    public record Reaction(String name, SafeHtml face, long count, boolean mine) {}

    /**
     * @return where its buttons lead
     */
    public String actionsPath() {
        return "/announcements/" + id + "/actions";
    }
}
