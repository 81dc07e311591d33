package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.FindThreadGap;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ThreadRepository;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.support.Redirects;

/** Puts threads together: four statements, and those of {@link StatusItems}. */
@ApplicationScoped
public class Threads {
    /** How many lists stand within each other. */
    private static final int LEVELS = 3;

    private StatusItems items;
    private ThreadRepository threads;
    private FindThreadGap gaps;
    private Messages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Threads() {}

    @Inject
    public Threads(StatusItems items, ThreadRepository threads, FindThreadGap gaps, Messages messages) {
        this.items = items;
        this.threads = threads;
        this.gaps = gaps;
        this.messages = messages;
    }

    /**
     * @param focus a post that the viewer may see
     * @param look who looks
     * @return it with what stands around it
     */
    public ThreadItem around(StatusItem focus, StatusItems.Look look) {
        Viewer viewer = look.viewer();
        List<Long> above = threads.ancestors(viewer, focus.id());
        List<Long> below = threads.descendants(viewer, focus.id());
        List<Long> all = new ArrayList<>(above);
        all.addAll(below);
        Map<Long, StatusItem> found = items.of(all, look);
        Tree tree = new Tree(look);
        below.stream().map(found::get).filter(Objects::nonNull).forEach(tree::add);
        List<ThreadItem.Branch> replies = tree.below(focus.id(), 1);
        long total = Math.max(focus.total(), replies.size());
        boolean partial = focus.place().origin() != null && total > replies.size();
        return new ThreadItem(
                above.stream().map(found::get).filter(Objects::nonNull).toList(),
                missing(above.isEmpty() ? focus.id() : above.getFirst(), viewer),
                focus,
                replies,
                replies.size(),
                total,
                partial ? messages.text(look.locale(), "statuses.thread.partial", replies.size(), total) : "");
    }

    /** Who is logged in is led to the search, which fetches it. */
    private @Nullable String missing(long oldest, Viewer viewer) {
        String uri = gaps.parentOf(oldest).orElse(null);
        if (uri == null || !Origins.isWeb(uri)) {
            return null;
        }
        return viewer instanceof Viewer.LocalViewer ? "/search?resolve=true&q=" + Redirects.encode(uri) : uri;
    }

    /** Answers by what they answer. */
    private final class Tree {
        private final StatusItems.Look look;
        private final Map<Long, List<StatusItem>> children = new HashMap<>();

        private Tree(StatusItems.Look look) {
            this.look = look;
        }

        private void add(StatusItem item) {
            children.computeIfAbsent(item.parent(), any -> new ArrayList<>()).add(item);
        }

        private List<ThreadItem.Branch> below(long id, int level) {
            return children.getOrDefault(id, List.of()).stream()
                    .map(item -> branch(item, level))
                    .toList();
        }

        private ThreadItem.Branch branch(StatusItem item, int level) {
            List<ThreadItem.Branch> replies = level < LEVELS ? below(item.id(), level + 1) : List.of();
            int more = level < LEVELS ? 0 : count(item.id());
            return new ThreadItem.Branch(
                    item,
                    replies,
                    replies.isEmpty()
                            ? ""
                            : messages.text(
                                    look.locale(),
                                    "statuses.thread.replies-to",
                                    item.author().plainName()),
                    more,
                    more == 0 ? "" : messages.text(look.locale(), "statuses.thread.more", more));
        }

        private int count(long id) {
            int count = 0;
            for (StatusItem child : children.getOrDefault(id, List.of())) {
                count += 1 + count(child.id());
            }
            return count;
        }
    }
}
