package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.api.media.MediaAttachmentJson;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.status.StatusEditRepository.StatusEdit;
import social.anancus.platform.text.Shortcodes;

/** Makes {@link StatusEditJson}. */
@ApplicationScoped
public class StatusHistory {
    private MediaAttachmentRepository attachments;
    private MediaUrls urls;
    private EmojiJsonMapper emojis;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusHistory() {}

    @Inject
    public StatusHistory(MediaAttachmentRepository attachments, MediaUrls urls, EmojiJsonMapper emojis) {
        this.attachments = attachments;
        this.urls = urls;
        this.emojis = emojis;
    }

    /**
     * @param status the status as its viewer sees it
     * @param edits all that it has said, the first first; none if it was never changed
     * @return the history; one entry if it was never changed
     */
    List<StatusEditJson> of(StatusJson status, List<StatusEdit> edits) {
        if (edits.isEmpty()) {
            return List.of(current(status));
        }
        Set<Long> ids = new HashSet<>();
        edits.forEach(edit -> ids.addAll(edit.mediaIds()));
        Map<Long, MediaAttachmentJson> media = new HashMap<>();
        attachments
                .findAll(ids)
                .forEach(attachment -> media.put(attachment.id(), MediaAttachmentJson.of(attachment, urls)));
        String acct = status.account().acct();
        int at = acct.indexOf('@');
        String domain = at < 0 ? null : acct.substring(at + 1);
        List<List<CustomEmojiJson>> found = emojis.find(edits.stream()
                .map(edit -> new EmojiJsonMapper.Wanted(
                        Shortcodes.find(edit.content().html(), edit.spoilerText()), domain))
                .toList());
        List<StatusEditJson> history = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            history.add(entry(edits.get(i), status.account(), media, found.get(i)));
        }
        return history;
    }

    private static StatusEditJson entry(
            StatusEdit edit, AccountJson account, Map<Long, MediaAttachmentJson> media, List<CustomEmojiJson> emojis) {
        List<MediaAttachmentJson> attached = new ArrayList<>();
        for (int i = 0; i < edit.mediaIds().size(); i++) {
            MediaAttachmentJson known = media.get(edit.mediaIds().get(i));
            if (known != null) {
                String then = i < edit.mediaDescriptions().size()
                        ? edit.mediaDescriptions().get(i)
                        : "";
                attached.add(known.describedAs(then.isEmpty() ? null : then));
            }
        }
        return new StatusEditJson(
                edit.content().html(),
                edit.spoilerText(),
                edit.sensitive(),
                edit.createdAt(),
                account,
                poll(edit.pollOptions()),
                attached,
                emojis);
    }

    private static StatusEditJson current(StatusJson status) {
        PollJson poll = status.poll();
        StatusJson.Said said = status.said();
        return new StatusEditJson(
                said.content() == null ? "" : said.content(),
                said.spoilerText(),
                said.sensitive(),
                status.own().createdAt(),
                status.account(),
                poll(
                        poll == null
                                ? List.of()
                                : poll.options().stream()
                                        .map(PollJson.Option::title)
                                        .toList()),
                said.mediaAttachments(),
                said.emojis());
    }

    private static StatusEditJson.@Nullable Poll poll(List<String> options) {
        return options.isEmpty()
                ? null
                : new StatusEditJson.Poll(
                        options.stream().map(StatusEditJson.Option::new).toList());
    }
}
