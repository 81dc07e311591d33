package social.anancus.web.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with what stands around it.
 *
 * @param ancestors what it answers, the oldest first
 * @param missing where to find what the oldest of them answers, that is not known here; null for nothing
 * @param focus the post
 * @param replies what answers it
 * @param known how many answers are shown right below it
 * @param total how many there are
 * @param knownText the same in words; empty where all are shown
 */
public record ThreadItem(
        List<StatusItem> ancestors,
        @Nullable String missing,
        StatusItem focus,
        List<Branch> replies,
        long known,
        long total,
        String knownText) {
    public ThreadItem {
        ancestors = List.copyOf(ancestors);
        replies = List.copyOf(replies);
    }

    /**
     * An answer with those to it.
     *
     * @param status the answer
     * @param replies what answers it, as far as it is shown here
     * @param label what the list of those is called
     * @param more how many answers, and answers to those, are on the answer's own page only
     * @param moreText the same in words
     */
    public record Branch(StatusItem status, List<Branch> replies, String label, int more, String moreText) {
        public Branch {
            replies = List.copyOf(replies);
        }

        public boolean parent() {
            return !replies.isEmpty();
        }
    }

    public boolean partial() {
        return !knownText.isEmpty();
    }
}
