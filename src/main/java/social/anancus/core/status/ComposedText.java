package social.anancus.core.status;

import java.util.List;
import social.anancus.platform.text.SafeHtml;

/**
 * A text with what was found in it.
 *
 * @param html ready to show
 * @param mentions who is named, each once, in the order of the text
 * @param tags the hashtags as written, without their mark
 */
record ComposedText(SafeHtml html, List<MentionedAccount> mentions, List<String> tags) {
    List<Long> reachable() {
        return mentions.stream()
                .filter(MentionedAccount::reachable)
                .map(MentionedAccount::id)
                .toList();
    }
}
