package social.anancus.api.status;

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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.filter.FilterResultJson;
import social.anancus.core.filter.FilterMatch;
import social.anancus.core.filter.FilterMatcher;
import social.anancus.core.filter.FilterableStatus;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;

/** Makes {@link StatusJson} for a viewer, in a fixed number of statements for any number of statuses. */
@ApplicationScoped
public class StatusJsonMapper {
    private KnownStatuses known;
    private ReadStatuses statuses;
    private AccountJsonMapper accounts;
    private FilterMatcher filters;
    private LocalUris uris;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusJsonMapper() {}

    @Inject
    public StatusJsonMapper(
            KnownStatuses known,
            ReadStatuses statuses,
            AccountJsonMapper accounts,
            FilterMatcher filters,
            LocalUris uris,
            Clock clock) {
        this.known = known;
        this.statuses = statuses;
        this.accounts = accounts;
        this.filters = filters;
        this.uris = uris;
        this.clock = clock;
    }

    /**
     * @param ids statuses, whoever may see them
     * @param viewer who looks
     * @return those that the viewer may see, by id, in the order of the ids
     */
    public Map<Long, StatusJson> toJson(Collection<Long> ids, Viewer viewer) {
        return render(ids, viewer, true);
    }

    /**
     * @param page ids of statuses of which a timeline has just found that the viewer may see them
     * @param viewer who looks
     * @return the same page with the statuses; one that was deleted meanwhile is left out
     */
    public Page<StatusJson> page(Page<Long> page, Viewer viewer) {
        List<StatusJson> items = List.copyOf(render(page.items(), viewer, false).values());
        return new Page<>(items, page.next(), page.prev(), page.full());
    }

    /**
     * One status as each of many sees it, in no more statements than for one.
     *
     * @param id a status, whoever may see it
     * @param viewers ids of local accounts
     * @return by the viewer's id, for those who may see it
     */
    public Map<Long, StatusJson> toJsonForEach(long id, Collection<Long> viewers) {
        Map<Long, KnownStatus> found = known.get(List.of(id));
        if (!found.containsKey(id) || viewers.isEmpty()) {
            return Map.of();
        }
        Map<Long, AccountJson> authors = accounts.byId(
                found.values().stream().map(each -> each.view().author().id()).collect(Collectors.toSet()));
        Map<Long, StatusJson> rendered = new HashMap<>();
        Set<Long> asked = new HashSet<>(found.keySet());
        asked.addAll(quotedBy(found));
        statuses.liveForEach(viewers, asked).forEach((viewerId, live) -> {
            Viewer viewer = Viewer.local(viewerId);
            Live own = live.get(id);
            StatusJson status = own == null || !own.visible()
                    ? null
                    : new Rendering(viewer, found, live, authors, filtered(viewer, List.of(id), found), clock.instant())
                            .status(id, 0);
            if (status != null) {
                rendered.put(viewerId, status);
            }
        });
        return rendered;
    }

    /**
     * For who hears of a change before it is known here.
     *
     * @param id a status that has changed
     */
    public void forget(long id) {
        known.forget(id);
    }

    /**
     * What the filters of many say about one status.
     *
     * @param id a status
     * @param viewers ids of local accounts
     * @return by the viewer's id, for those of whom a filter applies to it
     */
    public Map<Long, List<FilterResultJson>> filtered(long id, Collection<Long> viewers) {
        Map<Long, KnownStatus> found = known.get(List.of(id));
        Map<Long, List<FilterResultJson>> results = new HashMap<>();
        for (Long viewer : viewers) {
            Map<Long, List<FilterMatch>> matches = filtered(Viewer.local(viewer), List.of(id), found);
            if (matches != null && matches.containsKey(id)) {
                results.put(
                        viewer,
                        matches.get(id).stream().map(FilterResultJson::of).toList());
            }
        }
        return results;
    }

    private Map<Long, StatusJson> render(Collection<Long> ids, Viewer viewer, boolean check) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, KnownStatus> found = known.get(ids);
        Set<Long> toCheck = new HashSet<>();
        if (check) {
            toCheck.addAll(ids);
        }
        toCheck.addAll(quotedBy(found));
        Set<Long> authors =
                found.values().stream().map(each -> each.view().author().id()).collect(Collectors.toSet());
        Set<Long> asked = new HashSet<>(found.keySet());
        asked.addAll(toCheck);
        Map<Long, Live> live = statuses.live(viewer, asked, toCheck);
        Rendering rendering = new Rendering(
                viewer, found, live, accounts.byId(authors), filtered(viewer, ids, found), clock.instant());
        Map<Long, StatusJson> rendered = new LinkedHashMap<>();
        for (Long id : ids) {
            Live own = live.get(id);
            StatusJson status = own == null || !own.visible() ? null : rendering.status(id, 0);
            if (status != null) {
                rendered.put(id, status);
            }
        }
        return rendered;
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

    /** One page's worth of facts. */
    private final class Rendering {
        private final Viewer viewer;
        private final Map<Long, KnownStatus> found;
        private final Map<Long, Live> live;
        private final Map<Long, AccountJson> authors;
        private final @Nullable Map<Long, List<FilterMatch>> filtered;
        private final Instant now;

        private Rendering(
                Viewer viewer,
                Map<Long, KnownStatus> found,
                Map<Long, Live> live,
                Map<Long, AccountJson> authors,
                @Nullable Map<Long, List<FilterMatch>> filtered,
                Instant now) {
            this.viewer = viewer;
            this.found = found;
            this.live = live;
            this.authors = authors;
            this.filtered = filtered;
            this.now = now;
        }

        /**
         * @param depth 1 inside of a reblog, 2 inside of a quote
         * @return the status; null if it or what it shares is gone
         */
        private @Nullable StatusJson status(long id, int depth) {
            KnownStatus status = found.get(id);
            Live own = live.get(id);
            AccountJson author =
                    status == null ? null : authors.get(status.view().author().id());
            if (status == null || own == null || author == null) {
                return null;
            }
            StatusView view = status.view();
            Long reblogOf = view.place().reblogOfId();
            StatusJson reblog = reblogOf == null ? null : status(reblogOf, 1);
            if (reblogOf != null && reblog == null) {
                return null;
            }
            // clients read these from the outer status of a reblog as well
            return StatusJsons.of(
                    status,
                    new StatusJsons.Around(
                            viewer,
                            reblogOf == null ? own : live.getOrDefault(reblogOf, own),
                            author,
                            reblog,
                            quote(view, depth),
                            filtered == null ? null : filtered.getOrDefault(id, List.of()),
                            now),
                    uris);
        }

        private @Nullable AnyQuote quote(StatusView view, int depth) {
            StatusView.Quote quote = view.quote();
            if (quote == null) {
                return null;
            }
            Long quotedId = quote.statusId();
            boolean accepted = quote.state().equals("accepted");
            Live quotedLive = quotedId == null ? null : live.get(quotedId);
            String state = accepted && quotedId != null && quotedLive != null && !quotedLive.visible()
                    ? "unauthorized"
                    : accepted && quotedLive == null ? "deleted" : quote.state();
            boolean shown = state.equals("accepted");
            if (depth >= 2) {
                return new AnyQuote.Shallow(state, shown && quotedId != null ? Long.toString(quotedId) : null);
            }
            return new AnyQuote.Deep(state, shown ? status(Objects.requireNonNull(quotedId), 2) : null);
        }
    }
}
