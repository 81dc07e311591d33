package social.anancus.web.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * What a post says.
 *
 * @param html its text
 * @param language its language; null where that is not known
 * @param warning the content warning behind which it is; null for none
 * @param plainWarning the same as text; empty for none
 * @param media its attachments
 * @param covered whether they are covered until somebody wants to see them
 * @param coverText what the cover says
 * @param poll its poll; null for none
 * @param quote what it quotes; null for nothing
 */
public record BodyItem(
        SafeHtml html,
        @Nullable String language,
        @Nullable SafeHtml warning,
        String plainWarning,
        List<MediaItem> media,
        boolean covered,
        String coverText,
        @Nullable PollItem poll,
        @Nullable QuoteItem quote) {
    public BodyItem {
        media = List.copyOf(media);
    }

    /**
     * @return those attachments that stand in the frame of pictures
     */
    public List<MediaItem> pictures() {
        return media.stream().filter(MediaItem::framed).toList();
    }

    /**
     * @return the others
     */
    public List<MediaItem> files() {
        return media.stream().filter(each -> !each.framed()).toList();
    }

    /**
     * @return the same, with the results of its poll instead of its form
     */
    BodyItem withResults() {
        return new BodyItem(
                html,
                language,
                warning,
                plainWarning,
                media,
                covered,
                coverText,
                poll == null ? null : poll.withResults(),
                quote);
    }
}
