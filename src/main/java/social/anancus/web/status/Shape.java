package social.anancus.web.status;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.platform.text.LinkTargets;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.support.EmojiMarkup;
import social.anancus.web.support.Redirects;

/**
 * What pages make of a status for every viewer: pictures in the place of custom emojis, and links of people and hashtags that lead
 * to their pages here. Made once as long as the status stays as it is.
 *
 * @param html the text
 * @param warning the content warning; null for none
 * @param pollTitles what one can vote for
 */
record Shape(SafeHtml html, @Nullable SafeHtml warning, List<SafeHtml> pollTitles) {
    static Shape of(KnownStatus known, EmojiMarkup emojis, LocalUris uris) {
        StatusView view = known.view();
        List<CustomEmoji> pictures =
                known.emojis().stream().map(ShownEmoji::emoji).toList();
        SafeHtml linked = LinkTargets.in(view.body().content(), targets(view, uris));
        String spoiler = view.body().spoilerText();
        StatusView.Poll poll = view.poll();
        return new Shape(
                emojis.ofHtml(linked, pictures),
                spoiler.isBlank() ? null : emojis.ofText(spoiler, pictures),
                poll == null
                        ? List.of()
                        : poll.options().stream()
                                .map(option -> emojis.ofText(option, pictures))
                                .toList());
    }

    private static LinkTargets.Targets targets(StatusView view, LocalUris uris) {
        Map<String, String> people = new HashMap<>();
        for (StatusView.Mention mention : view.mentions()) {
            String address = mention.url() == null ? uris.profile(mention.username()) : mention.url();
            people.put(address, "/@" + mention.acct());
        }
        Set<String> tags = new HashSet<>();
        view.tags().forEach(tag -> tags.add(tag.name()));
        return (address, text) -> {
            String person = people.get(address);
            String tag = person == null ? LinkTargets.hashtagOf(text) : null;
            return tag != null && tags.contains(tag) ? "/tags/" + Redirects.encode(tag) : person;
        };
    }
}
