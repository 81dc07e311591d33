package social.anancus.api.status;

import java.util.List;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.media.MediaAttachmentJson;
import social.anancus.core.status.StatusView;

/**
 * What is shown of a status and is the same for every viewer, with all that belongs to it.
 *
 * @param view the status
 * @param media its attachments in their order
 * @param emojis the custom emojis in its text
 * @param plainText all that can be read in it, for filters
 */
record KnownStatus(StatusView view, List<MediaAttachmentJson> media, List<CustomEmojiJson> emojis, String plainText) {
    int weight() {
        return 500 + 2 * (view.body().content().html().length() + plainText.length()) + 600 * media.size();
    }
}
