package social.anancus.arch.bad.federation;

import social.anancus.arch.bad.web.InnocentPage;

/** A surface that knows another. */
public class BorrowsFromPages {
    public String show(InnocentPage page) {
        return page.toString();
    }
}
