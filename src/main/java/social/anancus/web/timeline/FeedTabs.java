package social.anancus.web.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.list.AccountList;
import social.anancus.core.timeline.list.ListLists;
import social.anancus.web.status.Reading;
import social.anancus.web.support.Tab;

/** The tabs by which one goes from feed to feed. */
@ApplicationScoped
public class FeedTabs {
    /** So many lists have room beside the other tabs. */
    private static final int MOST_LISTS = 6;

    private Reading reading;
    private ListLists lists;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeedTabs() {}

    @Inject
    FeedTabs(Reading reading, ListLists lists) {
        this.reading = reading;
        this.lists = lists;
    }

    /**
     * @param current the path of the page that is shown
     * @return the tabs; one statement for who is logged in
     */
    List<Tab> around(String current) {
        List<Tab> tabs = new ArrayList<>();
        if (reading.viewer() instanceof Viewer.LocalViewer viewer) {
            add(tabs, "/home", reading.text("statuses.home.following"), current);
            for (AccountList list :
                    lists.list(viewer.id()).stream().limit(MOST_LISTS).toList()) {
                add(tabs, "/lists/" + list.id(), list.title(), current);
            }
        }
        add(tabs, "/public/local", reading.text("statuses.local"), current);
        add(tabs, "/public", reading.text("statuses.federated"), current);
        return tabs;
    }

    private static void add(List<Tab> tabs, String path, String label, String current) {
        tabs.add(Tab.of(path, label, path.equals(current)));
    }
}
