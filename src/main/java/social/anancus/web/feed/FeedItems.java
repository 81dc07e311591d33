package social.anancus.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaFile;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.media.ShownMedia;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ShowStatuses;
import social.anancus.core.timeline.Shown;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.support.EmojiMarkup;

/** Reads posts for feeds, as somebody sees them who is not logged in. */
@ApplicationScoped
class FeedItems {
    private ShowStatuses show;
    private MediaAttachmentRepository attachments;
    private EmojiMarkup emojis;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FeedItems() {}

    @Inject
    FeedItems(ShowStatuses show, MediaAttachmentRepository attachments, EmojiMarkup emojis, LocalUris uris) {
        this.show = show;
        this.attachments = attachments;
        this.emojis = emojis;
        this.uris = uris;
    }

    /**
     * @param ids posts of a timeline for who is not logged in
     * @return those that are still there, in the same order, none of them a reblog; a fixed number of statements
     */
    List<Feed.Item> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Shown shown = show.found(ids, Viewer.anonymous());
        List<KnownStatus> found = ids.stream()
                .filter(shown::isVisible)
                .map(shown.known()::get)
                .filter(Objects::nonNull)
                .filter(each -> each.view().visibility().isOpen())
                .filter(each -> each.view().place().reblogOfId() == null)
                .toList();
        Set<Long> mediaIds = new HashSet<>();
        found.forEach(each -> each.media().forEach(media -> mediaIds.add(media.id())));
        Map<Long, MediaFile> files = new HashMap<>();
        for (MediaAttachment attachment : attachments.findAll(mediaIds)) {
            files.put(attachment.id(), attachment.original());
        }
        return found.stream().map(each -> item(each, files)).toList();
    }

    private Feed.Item item(KnownStatus status, Map<Long, MediaFile> files) {
        StatusView view = status.view();
        String warning = view.body().spoilerText();
        boolean covered = view.body().sensitive() || !warning.isBlank();
        List<Feed.Media> media = new ArrayList<>();
        for (ShownMedia each : status.media()) {
            Feed.Media shown = media(each, files.get(each.id()), covered);
            if (shown != null) {
                media.add(shown);
            }
        }
        String host = Objects.requireNonNullElse(view.author().domain(), uris.localDomain());
        return new Feed.Item(
                Objects.requireNonNullElse(view.url(uris), view.uri(uris)),
                warning.isBlank() ? null : warning,
                "@" + view.author().username() + "@" + host,
                html(status),
                view.createdAt(),
                view.editedAt(),
                media,
                view.tags().stream().map(StatusView.Tag::displayName).toList());
    }

    private static Feed.@Nullable Media media(ShownMedia media, @Nullable MediaFile file, boolean covered) {
        String url = media.url() == null ? media.remoteUrl() : media.url();
        if (url == null) {
            return null; // it is still being processed
        }
        String medium = switch (media.type()) {
            case IMAGE -> "image";
            case GIFV, VIDEO -> "video";
            case AUDIO -> "audio";
            case UNKNOWN -> "document";
        };
        boolean ours = file != null && file.key() != null && media.type() != MediaType.UNKNOWN;
        return new Feed.Media(
                url,
                medium,
                file != null && ours ? file.type() : null,
                file != null && ours ? file.size() : null,
                media.previewUrl(),
                media.description(),
                covered);
    }

    /** The warning, the text, and what may be voted for; each line is escaped or known to be safe. */
    private String html(KnownStatus status) {
        StatusView view = status.view();
        List<CustomEmoji> known =
                status.emojis().stream().map(ShownEmoji::emoji).toList();
        StringBuilder html = new StringBuilder();
        String warning = view.body().spoilerText();
        if (!warning.isBlank()) {
            html.append("<p><strong>")
                    .append(emojis.ofText(warning, known).html())
                    .append("</strong></p><hr>");
        }
        html.append(emojis.ofHtml(view.body().content(), known).html());
        StatusView.Poll poll = view.poll();
        if (poll != null) {
            html.append("<ul>");
            for (String option : poll.options()) {
                SafeHtml line = emojis.ofText(option, known);
                html.append("<li>").append(line.html()).append("</li>");
            }
            html.append("</ul>");
        }
        return html.toString();
    }
}
