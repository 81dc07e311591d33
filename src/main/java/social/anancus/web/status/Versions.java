package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.media.ShownMedia;
import social.anancus.core.status.ReadStatusSource;
import social.anancus.core.status.StatusEditRepository.StatusEdit;
import social.anancus.platform.text.ChangedWords;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.Shortcodes;
import social.anancus.web.support.EmojiMarkup;

/** Tells what a post has said: five statements, however often it was changed. */
@ApplicationScoped
public class Versions {
    private ReadStatusSource sources;
    private MediaAttachmentRepository attachments;
    private FindEmojis findEmojis;
    private MediaUrls urls;
    private EmojiMarkup emojis;
    private Speeches speeches;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Versions() {}

    @Inject
    Versions(
            ReadStatusSource sources,
            MediaAttachmentRepository attachments,
            FindEmojis findEmojis,
            MediaUrls urls,
            EmojiMarkup emojis,
            Speeches speeches) {
        this.sources = sources;
        this.attachments = attachments;
        this.findEmojis = findEmojis;
        this.urls = urls;
        this.emojis = emojis;
        this.speeches = speeches;
    }

    /**
     * @param status a post as its viewer sees it
     * @param look who looks
     * @return what it says and said, the last first; one version if it was never changed
     */
    List<HistoryResource.Version> of(StatusItem status, StatusItems.Look look) {
        List<StatusEdit> edits = sources.read(look.viewer(), status.id()).edits();
        Speech speech = speeches.in(look.locale());
        if (edits.isEmpty()) {
            return List.of(current(status));
        }
        Map<Long, ShownMedia> media = media(edits);
        String handle = status.author().handle();
        int at = handle.indexOf('@', 1);
        String domain = at < 0 ? null : handle.substring(at + 1);
        List<List<ShownEmoji>> pictures = findEmojis.find(edits.stream()
                .map(edit ->
                        new FindEmojis.Wanted(Shortcodes.find(edit.content().html(), edit.spoilerText()), domain))
                .toList());
        List<SafeHtml> texts =
                ChangedWords.in(edits.stream().map(StatusEdit::content).toList());
        List<HistoryResource.Version> versions = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            StatusEdit edit = edits.get(i);
            List<CustomEmoji> found =
                    pictures.get(i).stream().map(ShownEmoji::emoji).toList();
            versions.add(new HistoryResource.Version(
                    speech.moment(edit.createdAt()),
                    i == edits.size() - 1,
                    edit.spoilerText(),
                    emojis.ofHtml(texts.get(i), found),
                    edit.pollOptions(),
                    MediaItems.of(then(edit, media), speech)));
        }
        Collections.reverse(versions);
        return versions;
    }

    private Map<Long, ShownMedia> media(List<StatusEdit> edits) {
        Set<Long> ids = new HashSet<>();
        edits.forEach(edit -> ids.addAll(edit.mediaIds()));
        Map<Long, ShownMedia> media = new HashMap<>();
        attachments.findAll(ids).forEach(each -> media.put(each.id(), ShownMedia.of(each, urls)));
        return media;
    }

    private static List<ShownMedia> then(StatusEdit edit, Map<Long, ShownMedia> media) {
        List<ShownMedia> then = new ArrayList<>();
        for (int i = 0; i < edit.mediaIds().size(); i++) {
            ShownMedia known = media.get(edit.mediaIds().get(i));
            if (known != null) {
                String text = i < edit.mediaDescriptions().size()
                        ? edit.mediaDescriptions().get(i)
                        : "";
                then.add(known.describedAs(text.isEmpty() ? null : text));
            }
        }
        return then;
    }

    private static HistoryResource.Version current(StatusItem status) {
        BodyItem body = status.body();
        PollItem poll = body.poll();
        return new HistoryResource.Version(
                status.place().time(),
                true,
                body.plainWarning(),
                body.html(),
                poll == null
                        ? List.of()
                        : poll.options().stream()
                                .map(PollItem.Option::plainTitle)
                                .toList(),
                body.media());
    }
}
