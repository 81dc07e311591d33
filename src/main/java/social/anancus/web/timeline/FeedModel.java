package social.anancus.web.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.status.Feed;
import social.anancus.web.support.Tab;

/**
 * A page that is one list of posts.
 *
 * @param current which link of the navigation it is
 * @param title its heading
 * @param sub the line below that; empty for none
 * @param tabs pages beside it; empty for none
 * @param choices what can be left out of the list; empty for none
 * @param choicesLabel what those are called
 * @param feed the posts
 * @param nothing what is said where there are none
 * @param back the page before it; null for none
 */
public record FeedModel(
        String current,
        String title,
        String sub,
        List<Tab> tabs,
        List<Tab> choices,
        String choicesLabel,
        Feed feed,
        String nothing,
        @Nullable String back) {
    public FeedModel {
        tabs = List.copyOf(tabs);
        choices = List.copyOf(choices);
    }
}
