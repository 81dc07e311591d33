package social.anancus.core.status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.media.ShownMedia;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.Shortcodes;

/**
 * Remembers what is the same for every viewer of a status, until the status changes here or on another node. What is missing
 * is read for a whole page at once: at most three statements.
 */
@ApplicationScoped
public class KnownStatuses {
    static final String KIND = "status-changed";

    private static final long MAX_WEIGHT = 48L * 1024 * 1024;

    private final Object lock = new Object();
    private long changes;
    private Cache<Long, KnownStatus> cache;

    private ReadStatuses statuses;
    private MediaAttachmentRepository attachments;
    private MediaUrls urls;
    private FindEmojis emojis;
    private Broadcast broadcast;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KnownStatuses() {}

    @Inject
    public KnownStatuses(
            ReadStatuses statuses,
            MediaAttachmentRepository attachments,
            MediaUrls urls,
            FindEmojis emojis,
            Broadcast broadcast,
            Caches caches) {
        this.statuses = statuses;
        this.attachments = attachments;
        this.urls = urls;
        this.emojis = emojis;
        this.broadcast = broadcast;
        this.cache = caches.create(
                "statuses",
                Caffeine.newBuilder()
                        .maximumWeight(MAX_WEIGHT)
                        .weigher((Long id, KnownStatus status) -> status.weight()));
    }

    /**
     * @param ids statuses
     * @return them with what they share and quote, by id, without those that are deleted; whoever may see them
     */
    public Map<Long, KnownStatus> get(Collection<Long> ids) {
        Map<Long, KnownStatus> found = new HashMap<>();
        Set<Long> missing = new HashSet<>();
        for (Long id : ids) {
            take(id, found, missing);
        }
        // what is shown inside of others; two steps, since a shared status may quote
        for (int step = 0; step < 2; step++) {
            for (KnownStatus each : List.copyOf(found.values())) {
                inside(each.view()).forEach(id -> {
                    if (!found.containsKey(id)) {
                        take(id, found, missing);
                    }
                });
            }
        }
        if (!missing.isEmpty()) {
            long before = changes();
            Map<Long, KnownStatus> read = read(missing);
            remember(read, before);
            read.forEach(found::putIfAbsent);
        }
        return found;
    }

    private void take(Long id, Map<Long, KnownStatus> found, Set<Long> missing) {
        KnownStatus known = cache.getIfPresent(id);
        if (known == null) {
            missing.add(id);
        } else {
            found.put(id, known);
        }
    }

    private static List<Long> inside(StatusView view) {
        List<Long> ids = new ArrayList<>(2);
        Long reblog = view.place().reblogOfId();
        if (reblog != null) {
            ids.add(reblog);
        }
        StatusView.Quote quote = view.quote();
        if (quote != null && quote.statusId() != null) {
            ids.add(quote.statusId());
        }
        return ids;
    }

    private Map<Long, KnownStatus> read(Set<Long> ids) {
        List<StatusView> views = List.copyOf(statuses.views(ids).values());
        Map<Long, List<MediaAttachment>> media =
                attachments.findByStatuses(views.stream().map(StatusView::id).toList());
        List<List<ShownEmoji>> found = emojis.find(views.stream()
                .map(view ->
                        new FindEmojis.Wanted(shortcodes(view), view.author().domain()))
                .toList());
        Map<Long, KnownStatus> read = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            StatusView view = views.get(i);
            List<ShownMedia> attached = ordered(view, media.getOrDefault(view.id(), List.of()));
            read.put(view.id(), new KnownStatus(view, attached, found.get(i), plainText(view, attached)));
        }
        return read;
    }

    private List<ShownMedia> ordered(StatusView view, List<MediaAttachment> attached) {
        Map<Long, MediaAttachment> byId =
                attached.stream().collect(Collectors.toMap(MediaAttachment::id, each -> each));
        List<ShownMedia> result = new ArrayList<>();
        for (Long id : view.mediaIds()) {
            MediaAttachment each = byId.get(id);
            if (each != null) {
                result.add(ShownMedia.of(each, urls));
            }
        }
        return List.copyOf(result);
    }

    private static Set<String> shortcodes(StatusView view) {
        StatusView.Poll poll = view.poll();
        return Shortcodes.find(
                view.body().content().html(),
                view.body().spoilerText(),
                poll == null ? "" : String.join(" ", poll.options()));
    }

    private static String plainText(StatusView view, List<ShownMedia> media) {
        StringBuilder text = new StringBuilder(view.body().spoilerText())
                .append("\n\n")
                .append(PlainText.fromHtml(view.body().content().html()));
        StatusView.Poll poll = view.poll();
        if (poll != null) {
            poll.options().forEach(option -> text.append("\n\n").append(option));
        }
        for (ShownMedia each : media) {
            text.append("\n\n").append(each.description() == null ? "" : each.description());
        }
        return text.toString();
    }

    private long changes() {
        synchronized (lock) {
            return changes;
        }
    }

    /** What was read before a change was committed must not be put in after it was taken out. */
    private void remember(Map<Long, KnownStatus> read, long changesBefore) {
        synchronized (lock) {
            if (changes == changesBefore) {
                cache.putAll(read);
            }
        }
    }

    void edited(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusEdited event) {
        changed(event.statusId());
    }

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusTouched event) {
        changed(event.statusId());
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusDeleted event) {
        changed(event.statusId());
    }

    private void changed(long statusId) {
        forget(statusId);
        broadcast.publish(KIND, Long.toString(statusId));
    }

    /**
     * For who hears of a change before it is known here.
     *
     * @param statusId a status that has changed
     */
    public void forget(long statusId) {
        synchronized (lock) {
            changes++;
            cache.invalidate(statusId);
        }
    }
}
