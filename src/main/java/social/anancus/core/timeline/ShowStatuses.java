package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterMatch;
import social.anancus.core.filter.FilterMatcher;
import social.anancus.core.filter.FilterableStatus;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.KnownStatuses;
import social.anancus.core.status.LiveStatuses;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;

/** Gathers what is shown of statuses, in a fixed number of statements for any number of them. */
@ApplicationScoped
public class ShowStatuses {
    private KnownStatuses known;
    private ReadStatuses statuses;
    private LiveStatuses live;
    private FilterMatcher filters;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowStatuses() {}

    @Inject
    public ShowStatuses(
            KnownStatuses known, ReadStatuses statuses, LiveStatuses live, FilterMatcher filters, Clock clock) {
        this.known = known;
        this.statuses = statuses;
        this.live = live;
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * @param ids statuses, whoever may see them
     * @param viewer who looks
     * @return what there is of them; ask {@link Shown#isVisible}
     */
    public Shown any(Collection<Long> ids, Viewer viewer) {
        return show(ids, viewer, true);
    }

    /**
     * @param ids statuses of which a timeline has just found that the viewer may see them
     * @param viewer who looks
     * @return what there is of them; one that was deleted meanwhile is not visible
     */
    public Shown found(Collection<Long> ids, Viewer viewer) {
        return show(ids, viewer, false);
    }

    private Shown show(Collection<Long> ids, Viewer viewer, boolean check) {
        Map<Long, KnownStatus> found = known.get(ids);
        Set<Long> toCheck = new HashSet<>();
        if (check) {
            toCheck.addAll(ids);
        }
        toCheck.addAll(quotedBy(found));
        return new Shown(
                viewer, found, live.get(viewer, found, toCheck), filtered(viewer, ids, found), clock.instant());
    }

    /**
     * One status as each of many sees it, in no more statements than for one.
     *
     * @param id a status, whoever may see it
     * @param viewers ids of local accounts
     * @return by the viewer's id, for those who may see it
     */
    public Map<Long, Shown> forEach(long id, Collection<Long> viewers) {
        Map<Long, KnownStatus> found = known.get(List.of(id));
        if (!found.containsKey(id) || viewers.isEmpty()) {
            return Map.of();
        }
        Set<Long> asked = new HashSet<>(found.keySet());
        asked.addAll(quotedBy(found));
        Map<Long, Shown> shown = new HashMap<>();
        statuses.liveForEach(viewers, asked).forEach((viewerId, live) -> {
            Live own = live.get(id);
            if (own != null && own.visible()) {
                Viewer viewer = Viewer.local(viewerId);
                shown.put(
                        viewerId,
                        new Shown(viewer, found, live, filtered(viewer, List.of(id), found), clock.instant()));
            }
        });
        return shown;
    }

    /**
     * What the filters of many say about one status.
     *
     * @param id a status
     * @param viewers ids of local accounts
     * @return by the viewer's id, for those of whom a filter applies to it
     */
    public Map<Long, List<FilterMatch>> filtered(long id, Collection<Long> viewers) {
        Map<Long, KnownStatus> found = known.get(List.of(id));
        Map<Long, List<FilterMatch>> results = new HashMap<>();
        for (Long viewer : viewers) {
            Map<Long, List<FilterMatch>> matches = filtered(Viewer.local(viewer), List.of(id), found);
            if (matches != null && matches.containsKey(id)) {
                results.put(viewer, matches.get(id));
            }
        }
        return results;
    }

    /**
     * For who hears of a change before it is known here.
     *
     * @param id a status that has changed
     */
    public void forget(long id) {
        known.forget(id);
    }

    /** Of what is quoted by something quoted only the id is shown; it is asked for that as well whether it may be seen. */
    private static Set<Long> quotedBy(Map<Long, KnownStatus> found) {
        Set<Long> quoted = new HashSet<>();
        for (KnownStatus each : found.values()) {
            StatusView.Quote quote = each.view().quote();
            if (quote != null && quote.statusId() != null) {
                quoted.add(quote.statusId());
            }
        }
        return quoted;
    }

    private @Nullable Map<Long, List<FilterMatch>> filtered(
            Viewer viewer, Collection<Long> ids, Map<Long, KnownStatus> found) {
        if (!(viewer instanceof Viewer.LocalViewer local)) {
            return null;
        }
        List<FilterableStatus> texts = new ArrayList<>();
        for (Long id : ids) {
            KnownStatus status = found.get(id);
            if (status != null && !local.is(status.view().author().id())) {
                Long reblogOf = status.view().place().reblogOfId();
                KnownStatus shown = reblogOf == null ? status : found.getOrDefault(reblogOf, status);
                texts.add(new FilterableStatus(id, reblogOf, shown.plainText()));
            }
        }
        return filters.match(local.id(), texts);
    }
}
