package social.anancus.web.account;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/**
 * The ways to the pages before and behind one of a list.
 *
 * @param newer the address of the newer entries; null where there are none
 * @param older the address of the older ones; null where there are none
 */
public record PageLinks(@Nullable String newer, @Nullable String older) {
    /**
     * @param address the address of the list, with a question mark in it if something must stay
     * @param paging which page was asked for
     * @param page the page
     * @return the ways from it
     */
    public static PageLinks of(String address, Paging paging, Page<?> page) {
        boolean upwards = paging.minId() != null;
        boolean hasNewer = upwards ? page.full() : paging.maxId() != null;
        boolean hasOlder = upwards || page.full();
        String start = address + (address.indexOf('?') < 0 ? "?" : "&");
        return new PageLinks(
                hasNewer && page.prev() != null ? start + "min_id=" + page.prev() : null,
                hasOlder && page.next() != null ? start + "max_id=" + page.next() : null);
    }
}
