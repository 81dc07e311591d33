package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.status.LinkedStatus;
import social.anancus.core.status.LinkedStatusRepository;
import social.anancus.core.status.StatusView;
import social.anancus.platform.text.Shortcodes;

/**
 * Writes statuses of local authors as {@code Note} or {@code Question}
 * (https://www.w3.org/TR/activitystreams-vocabulary/#dfn-note). What comes out is the same for everybody; who may have it is
 * asked before.
 */
@ApplicationScoped
public class NoteWriter {
    private LinkedStatusRepository statuses;
    private MediaAttachmentRepository attachments;
    private CustomEmojiRepository emojis;
    private MediaUrls media;
    private LocalUris uris;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NoteWriter() {}

    @Inject
    public NoteWriter(
            LinkedStatusRepository statuses,
            MediaAttachmentRepository attachments,
            CustomEmojiRepository emojis,
            MediaUrls media,
            LocalUris uris,
            Clock clock) {
        this.statuses = statuses;
        this.attachments = attachments;
        this.emojis = emojis;
        this.media = media;
        this.uris = uris;
        this.clock = clock;
    }

    /**
     * @param statusId a status
     * @return its document; empty if it is deleted, a reblog, or of another server
     */
    public Optional<ObjectNode> write(long statusId) {
        return Optional.ofNullable(write(List.of(statusId)).get(statusId));
    }

    /**
     * @param statusIds statuses
     * @return their documents by id, in the order of the ids, without those that are deleted, reblogs, or of other servers;
     *     at most four statements
     */
    public Map<Long, ObjectNode> write(Collection<Long> statusIds) {
        Map<Long, ObjectNode> documents = new LinkedHashMap<>();
        Map<Long, WrittenStatus> written = writeAll(statusIds);
        for (Long id : statusIds) {
            WrittenStatus status = written.get(id);
            if (status != null && status.note() != null) {
                documents.put(id, Contexts.NOTE.around(status.note()));
            }
        }
        return documents;
    }

    /**
     * @param statusIds statuses and reblogs
     * @return those of local authors, by id: of reblogs the links only; their notes are without contexts
     */
    Map<Long, WrittenStatus> writeAll(Collection<Long> statusIds) {
        Map<Long, LinkedStatus> found = new HashMap<>(statuses.findUnchecked(statusIds));
        found.values().removeIf(status -> !status.view().isLocal());
        List<LinkedStatus> notes = found.values().stream()
                .filter(status -> status.view().place().reblogOfId() == null)
                .toList();
        Map<Long, List<MediaAttachment>> files = attachments.findByStatuses(
                notes.stream().map(note -> note.view().id()).toList());
        Map<CustomEmojiRepository.Name, CustomEmoji> pictures = emojis.find(names(notes));
        Instant now = clock.instant();
        Map<Long, WrittenStatus> written = new HashMap<>();
        for (LinkedStatus status : found.values()) {
            long id = status.view().id();
            boolean reblog = status.view().place().reblogOfId() != null;
            written.put(
                    id,
                    new WrittenStatus(
                            status,
                            reblog
                                    ? null
                                    : new Note(status, uris)
                                            .write(
                                                    NoteParts.attachments(
                                                            status.view(), files.getOrDefault(id, List.of()), media),
                                                    emojis(status.view(), pictures),
                                                    now)));
        }
        return written;
    }

    private static Set<CustomEmojiRepository.Name> names(List<LinkedStatus> notes) {
        Set<CustomEmojiRepository.Name> names = new HashSet<>();
        for (LinkedStatus note : notes) {
            shortcodes(note.view()).forEach(code -> names.add(new CustomEmojiRepository.Name(code, null)));
        }
        return names;
    }

    private static Set<String> shortcodes(StatusView view) {
        StatusView.Poll poll = view.poll();
        return Shortcodes.find(
                view.body().content().html(),
                view.body().spoilerText(),
                poll == null ? "" : String.join(" ", poll.options()));
    }

    private List<ObjectNode> emojis(StatusView view, Map<CustomEmojiRepository.Name, CustomEmoji> pictures) {
        List<ObjectNode> tags = new ArrayList<>();
        for (String code : shortcodes(view)) {
            CustomEmoji emoji = pictures.get(new CustomEmojiRepository.Name(code, null));
            if (emoji != null) {
                EmojiTag.of(emoji, media, uris).ifPresent(tags::add);
            }
        }
        return tags;
    }
}
