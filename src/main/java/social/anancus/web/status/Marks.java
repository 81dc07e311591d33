package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.reaction.BookmarkStatus;
import social.anancus.core.reaction.FavouriteStatus;
import social.anancus.core.reaction.UnbookmarkStatus;
import social.anancus.core.reaction.UnfavouriteStatus;
import social.anancus.core.status.ThreadOpened;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.Invalid;

/** Favourites and bookmarks, and by {@link OwnMarks} what concerns the viewer's profile and peace. */
@ApplicationScoped
public class Marks {
    private FavouriteStatus favourite;
    private UnfavouriteStatus unfavourite;
    private BookmarkStatus bookmark;
    private UnbookmarkStatus unbookmark;
    private OwnMarks own;
    private Event<ThreadOpened> opened;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Marks() {}

    @Inject
    Marks(
            FavouriteStatus favourite,
            UnfavouriteStatus unfavourite,
            BookmarkStatus bookmark,
            UnbookmarkStatus unbookmark,
            OwnMarks own,
            Event<ThreadOpened> opened) {
        this.favourite = favourite;
        this.unfavourite = unfavourite;
        this.bookmark = bookmark;
        this.unbookmark = unbookmark;
        this.own = own;
        this.opened = opened;
    }

    /**
     * @param viewer who does it
     * @param id to which status
     * @param what what
     * @return the sentence that says so; null where the button itself says it
     * @throws Invalid if there is no such action
     */
    @Nullable
    String act(Viewer.LocalViewer viewer, long id, String what) {
        switch (what) {
            case "favourite" -> favourite.favourite(viewer, id, null);
            case "unfavourite" -> unfavourite.unfavourite(viewer, id);
            case "bookmark" -> bookmark.bookmark(viewer, id);
            case "unbookmark" -> unbookmark.unbookmark(viewer, id);
            case "fetch" -> {
                opened.fire(new ThreadOpened(id));
                return "replies-asked";
            }
            default -> {
                return own.act(viewer, id, what);
            }
        }
        return null;
    }
}
