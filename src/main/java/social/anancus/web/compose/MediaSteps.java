package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.ChangeMedia;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaChange;
import social.anancus.core.media.MediaLimits;
import social.anancus.core.media.MediaWords;
import social.anancus.core.media.Upload;
import social.anancus.core.media.UploadMedia;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.platform.upload.UploadedFile;
import social.anancus.web.compose.Composition.Attached;
import social.anancus.web.support.SentForm;

/** The attachments of a composition: takes files in, orders them, and keeps what is said of them. */
@ApplicationScoped
class MediaSteps {
    private static final String FIELD = "media";

    private AttachedMedia attachedMedia;
    private UploadMedia uploadMedia;
    private ChangeMedia changeMedia;
    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    MediaSteps() {}

    @Inject
    MediaSteps(AttachedMedia attachedMedia, UploadMedia uploadMedia, ChangeMedia changeMedia, RateLimiter limiter) {
        this.attachedMedia = attachedMedia;
        this.uploadMedia = uploadMedia;
        this.changeMedia = changeMedia;
        this.limiter = limiter;
    }

    /**
     * @param accountId who writes
     * @param form what was sent
     * @param editing the status that is changed; null for a new one
     * @param problems gets what is wrong
     * @return the attachments that the form names and brings, without what it removes; those that are not the author's are
     *     left out, and that is a problem
     */
    List<Attached> of(long accountId, SentForm form, @Nullable Long editing, Map<String, Problem> problems) {
        List<Long> ids = new ArrayList<>(SentComposition.mediaIds(form));
        Long removed = SentComposition.number(form.get("remove"));
        if (removed != null) {
            ids.remove(removed);
        }
        if (ids.size() > Composition.MOST_MEDIA) {
            problems.put(FIELD, Problem.of("media.many", Composition.MOST_MEDIA));
            ids = new ArrayList<>(ids.subList(0, Composition.MOST_MEDIA));
        }
        earlier(ids, SentComposition.number(form.get("earlier")));
        List<Attached> known = attachedMedia.find(accountId, ids, editing);
        if (known.size() < ids.size()) {
            problems.put(FIELD, Problem.of("media.gone"));
        }
        List<Long> added = upload(accountId, form, Composition.MOST_MEDIA - known.size(), problems);
        List<Attached> all = new ArrayList<>(known);
        all.addAll(attachedMedia.find(accountId, added, null));
        return all.stream()
                .map(each -> each.say(
                        SentComposition.description(form, each.id(), each.description()),
                        SentComposition.focus(form, each.id(), each.focus())))
                .toList();
    }

    private static void earlier(List<Long> ids, @Nullable Long moved) {
        int at = moved == null ? -1 : ids.indexOf(moved);
        if (at > 0) {
            ids.add(at - 1, ids.remove(at));
        }
    }

    private List<Long> upload(long accountId, SentForm form, int room, Map<String, Problem> problems) {
        List<Long> added = new ArrayList<>();
        for (UploadedFile file : form.allFiles("file")) {
            if (added.size() >= room) {
                problems.put(FIELD, Problem.of("media.many", Composition.MOST_MEDIA));
                break;
            }
            String mistake = take(accountId, file, added);
            if (mistake != null) {
                problems.put(FIELD, Problem.of(mistake, file.name()));
            }
        }
        return added;
    }

    private @Nullable String take(long accountId, UploadedFile file, List<Long> added) {
        if (file.size() > MediaLimits.VIDEO_BYTES) {
            return "media.large";
        }
        if (!limiter.count(RateLimits.MEDIA, Long.toString(accountId)).allowed()) {
            return "media.often";
        }
        try {
            added.add(uploadMedia.upload(new Upload(accountId, file.path(), null, new MediaWords(null, null), false)));
            return null;
        } catch (Invalid e) {
            return "media.refused";
        } catch (RemoteUnavailable e) {
            return "media.busy";
        }
    }

    /**
     * Writes down what is said of attachments that belong to no status yet.
     *
     * @param accountId who writes
     * @param media attachments as the form says
     * @param editing the status that is changed, of whose attachments it is written down when that is changed
     */
    void keepWords(long accountId, List<Attached> media, @Nullable Long editing) {
        if (media.isEmpty() || editing != null) {
            return;
        }
        for (Attached before :
                attachedMedia.find(accountId, media.stream().map(Attached::id).toList(), null)) {
            media.stream()
                    .filter(now -> now.id() == before.id() && !now.equals(before))
                    .forEach(now -> changeMedia.change(
                            accountId, now.id(), new MediaChange(now.description(), Focus.parse(now.focus()), null)));
        }
    }
}
