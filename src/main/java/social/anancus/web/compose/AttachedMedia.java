package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.FindOwnMedia;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.ProcessingState;
import social.anancus.web.compose.Composition.Attached;

/** Reads the uploads that a form names. */
@ApplicationScoped
class AttachedMedia {
    private FindOwnMedia findOwnMedia;
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AttachedMedia() {}

    @Inject
    AttachedMedia(FindOwnMedia findOwnMedia, MediaUrls urls) {
        this.findOwnMedia = findOwnMedia;
        this.urls = urls;
    }

    /**
     * @param accountId who writes
     * @param ids what the form names
     * @param editing the status that is changed; null for a new one
     * @return those that the author may use, in the order of the ids; one statement
     */
    List<Attached> find(long accountId, Collection<Long> ids, @Nullable Long editing) {
        return ids.isEmpty()
                ? List.of()
                : findOwnMedia.find(accountId, ids, editing).stream()
                        .map(this::show)
                        .toList();
    }

    private Attached show(MediaAttachment media) {
        String chosen = media.thumbnail().key();
        return new Attached(
                media.id(),
                media.type().wireName(),
                urls.of(chosen == null ? media.small().key() : chosen),
                Objects.requireNonNullElse(media.description(), ""),
                FocusPlaces.write(media.focus()),
                media.processing() == ProcessingState.DONE,
                media.processing() == ProcessingState.FAILED);
    }
}
