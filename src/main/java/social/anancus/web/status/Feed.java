package social.anancus.web.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/**
 * A list of posts.
 *
 * @param label what it is, for who does not see it
 * @param items the posts
 * @param newer the address of the page with newer ones; null for none
 * @param older the address of the page with older ones; null for none
 * @param stream by which stream of the API new ones come; null for none
 */
public record Feed(
        String label,
        List<StatusItem> items,
        @Nullable String newer,
        @Nullable String older,
        @Nullable String stream) {
    public Feed {
        items = List.copyOf(items);
    }

    /**
     * @param label what it is
     * @param page a page of posts
     * @param address the page's address with its query but for {@code max_id} and {@code min_id}
     * @param wanted which page was wanted
     * @return the list, with the ways to its neighbours
     */
    public static Feed of(String label, Page<StatusItem> page, String address, Paging wanted) {
        String more = address + (address.indexOf('?') < 0 ? "?" : "&");
        boolean back = wanted.minId() != null;
        boolean newest = wanted.maxId() == null && (!back || !page.full());
        boolean oldest = !back && !page.full();
        return new Feed(
                label,
                page.items(),
                newest || page.prev() == null ? null : more + "min_id=" + page.prev(),
                oldest || page.next() == null ? null : more + "max_id=" + page.next(),
                null);
    }

    /**
     * @param name a stream of the API
     * @return the same, with new posts from there
     */
    public Feed live(String name) {
        return new Feed(label, items, newer, older, name);
    }
}
