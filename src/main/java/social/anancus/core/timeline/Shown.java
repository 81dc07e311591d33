package social.anancus.core.timeline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterMatch;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;

/**
 * All it takes to show some statuses to somebody.
 *
 * @param viewer who looks
 * @param known the statuses, what they share and what those quote, by id
 * @param live counts, what the viewer has done and may see, by id
 * @param filtered the viewer's filters that apply, by id; null for others than local viewers
 * @param now the time
 */
public record Shown(
        Viewer viewer,
        Map<Long, KnownStatus> known,
        Map<Long, Live> live,
        @Nullable Map<Long, List<FilterMatch>> filtered,
        Instant now) {
    /**
     * @param id a status
     * @return whether it is there and the viewer may see it
     */
    public boolean isVisible(long id) {
        Live own = live.get(id);
        return own != null && own.visible();
    }

    /**
     * @return the ids of all who have written any of it
     */
    public Set<Long> authors() {
        Set<Long> authors = new HashSet<>();
        known.values().forEach(each -> authors.add(each.view().author().id()));
        return authors;
    }

    /**
     * @param quote what a status quotes
     * @return the word of the API for how that stands: what is accepted may be gone, or not be for the viewer
     */
    public String quoteState(StatusView.Quote quote) {
        if (!quote.state().equals(StatusView.Quote.ACCEPTED)) {
            return quote.state();
        }
        Long quotedId = quote.statusId();
        Live quoted = quotedId == null ? null : live.get(quotedId);
        if (quoted == null) {
            return "deleted";
        }
        return quoted.visible() ? quote.state() : "unauthorized";
    }
}
