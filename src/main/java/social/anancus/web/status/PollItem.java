package social.anancus.web.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * A poll as somebody sees it.
 *
 * @param id the poll
 * @param votable whether the viewer may vote
 * @param type of its controls: {@code radio} or {@code checkbox}
 * @param legend what it asks for
 * @param options what one can vote for
 * @param voters how many have voted
 * @param end when it ends or ended; null for never
 * @param hidden whether the counts are hidden until it ends
 * @param undecided whether the viewer looks at the results and may still vote
 */
public record PollItem(
        long id,
        boolean votable,
        String type,
        String legend,
        List<Option> options,
        String voters,
        @Nullable String end,
        boolean hidden,
        boolean undecided) {
    public PollItem {
        options = List.copyOf(options);
    }

    /**
     * What one can vote for.
     *
     * @param index its number from 0
     * @param title its text, with pictures of custom emojis
     * @param plainTitle the same as text
     * @param percent its share; null while that is hidden
     * @param share the same as text
     * @param top whether no other has more
     * @param own whether the viewer has voted for it
     */
    public record Option(
            int index,
            SafeHtml title,
            String plainTitle,
            @Nullable Long percent,
            String share,
            boolean top,
            boolean own) {}

    /**
     * @return the same with the results in the place of the form, with the way back to it; the form where there is nothing to see yet
     */
    PollItem withResults() {
        return hidden || !votable ? this : new PollItem(id, false, type, legend, options, voters, end, false, true);
    }

    public boolean readOnly() {
        return !votable;
    }
}
