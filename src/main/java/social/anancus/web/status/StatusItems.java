package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.KnownFaces;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ShowStatuses;
import social.anancus.core.timeline.Shown;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.persistence.Page;
import social.anancus.web.support.EmojiMarkup;

/**
 * Makes {@link StatusItem}s for a viewer: at most six statements for any number of them, one where all of it is remembered. What
 * the viewer's filters hide is left out.
 */
@ApplicationScoped
public class StatusItems {
    private ShowStatuses statuses;
    private KnownFaces faces;
    private EmojiMarkup emojis;
    private LocalUris uris;
    private Messages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusItems() {}

    @Inject
    public StatusItems(ShowStatuses statuses, KnownFaces faces, EmojiMarkup emojis, LocalUris uris, Messages messages) {
        this.statuses = statuses;
        this.faces = faces;
        this.emojis = emojis;
        this.uris = uris;
        this.messages = messages;
    }

    /**
     * Who looks, and at what kind of page.
     *
     * @param viewer who
     * @param locale the language of the page
     * @param context which filters apply
     */
    public record Look(Viewer viewer, Locale locale, FilterContext context) {}

    /**
     * @param ids statuses, whoever may see them
     * @param viewer who looks; filters for public pages apply
     * @param locale the language of the page
     * @return those that the viewer may see, by id, in the order of the ids
     */
    public Map<Long, StatusItem> of(Collection<Long> ids, Viewer viewer, Locale locale) {
        return of(ids, new Look(viewer, locale, FilterContext.PUBLIC));
    }

    /**
     * @param ids statuses, whoever may see them
     * @param look who looks
     * @return those that the viewer may see, by id, in the order of the ids
     */
    public Map<Long, StatusItem> of(Collection<Long> ids, Look look) {
        return ids.isEmpty() ? Map.of() : render(ids, statuses.any(ids, look.viewer()), look);
    }

    /**
     * @param id a status
     * @param look who looks; no filter hides what somebody has opened
     * @return it
     * @throws NotFound if the viewer may not see it
     */
    public StatusItem one(long id, Look look) {
        Shown shown = statuses.any(List.of(id), look.viewer());
        StatusItem item = shown.isVisible(id) ? rendering(shown, look).status(id) : null;
        if (item == null) {
            throw new NotFound();
        }
        return item;
    }

    /**
     * @param page ids of statuses of which a timeline has just found that the viewer may see them
     * @param viewer who looks; filters for public pages apply
     * @param locale the language of the page
     * @return the same page with the statuses
     */
    public Page<StatusItem> page(Page<Long> page, Viewer viewer, Locale locale) {
        return page(page, new Look(viewer, locale, FilterContext.PUBLIC));
    }

    /**
     * @param page ids of statuses of which a timeline has just found that the viewer may see them
     * @param look who looks
     * @return the same page with the statuses; without one that was deleted meanwhile
     */
    public Page<StatusItem> page(Page<Long> page, Look look) {
        List<StatusItem> items = page.items().isEmpty()
                ? List.of()
                : List.copyOf(render(page.items(), statuses.found(page.items(), look.viewer()), look)
                        .values());
        return new Page<>(items, page.next(), page.prev(), page.full());
    }

    private Map<Long, StatusItem> render(Collection<Long> ids, Shown shown, Look look) {
        StatusRendering rendering = rendering(shown, look);
        Map<Long, StatusItem> rendered = new LinkedHashMap<>();
        for (Long id : ids) {
            StatusItem item = shown.isVisible(id) && !rendering.hides(id) ? rendering.status(id) : null;
            if (item != null) {
                rendered.put(id, item);
            }
        }
        return rendered;
    }

    private StatusRendering rendering(Shown shown, Look look) {
        Set<Long> people = new HashSet<>(shown.authors());
        for (KnownStatus each : shown.known().values()) {
            Long answered = each.view().place().inReplyToAccountId();
            if (answered != null) {
                people.add(answered);
            }
        }
        return new StatusRendering(
                shown,
                look.context(),
                faces.get(new ArrayList<>(people)),
                new StatusRendering.Tools(emojis, uris, new Speech(messages, look.locale(), shown.now())));
    }
}
