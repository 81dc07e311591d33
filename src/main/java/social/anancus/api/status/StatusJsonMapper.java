package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.filter.FilterResultJson;
import social.anancus.core.filter.FilterMatch;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ShowStatuses;
import social.anancus.core.timeline.Shown;
import social.anancus.platform.persistence.Page;

/** Makes {@link StatusJson} for a viewer, in a fixed number of statements for any number of statuses. */
@ApplicationScoped
public class StatusJsonMapper {
    private ShowStatuses statuses;
    private AccountJsonMapper accounts;
    private LocalUris uris;
    private StatusFaces faces;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusJsonMapper() {}

    @Inject
    public StatusJsonMapper(ShowStatuses statuses, AccountJsonMapper accounts, LocalUris uris, StatusFaces faces) {
        this.statuses = statuses;
        this.accounts = accounts;
        this.uris = uris;
        this.faces = faces;
    }

    /**
     * @param ids statuses, whoever may see them
     * @param viewer who looks
     * @return those that the viewer may see, by id, in the order of the ids
     */
    public Map<Long, StatusJson> toJson(Collection<Long> ids, Viewer viewer) {
        return ids.isEmpty() ? Map.of() : render(ids, statuses.any(ids, viewer));
    }

    /**
     * @param page ids of statuses of which a timeline has just found that the viewer may see them
     * @param viewer who looks
     * @return the same page with the statuses; one that was deleted meanwhile is left out
     */
    public Page<StatusJson> page(Page<Long> page, Viewer viewer) {
        List<StatusJson> items = page.items().isEmpty()
                ? List.of()
                : List.copyOf(render(page.items(), statuses.found(page.items(), viewer))
                        .values());
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
        Map<Long, Shown> shown = statuses.forEach(id, viewers);
        if (shown.isEmpty()) {
            return Map.of();
        }
        Map<Long, AccountJson> authors =
                accounts.byId(shown.values().iterator().next().authors());
        Map<Long, StatusJson> rendered = new HashMap<>();
        shown.forEach((viewer, each) -> {
            StatusJson status = new Rendering(each, authors).status(id, 0);
            if (status != null) {
                rendered.put(viewer, status);
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
        statuses.forget(id);
    }

    /**
     * What the filters of many say about one status.
     *
     * @param id a status
     * @param viewers ids of local accounts
     * @return by the viewer's id, for those of whom a filter applies to it
     */
    public Map<Long, List<FilterResultJson>> filtered(long id, Collection<Long> viewers) {
        Map<Long, List<FilterResultJson>> results = new HashMap<>();
        statuses.filtered(id, viewers)
                .forEach((viewer, matches) -> results.put(
                        viewer, matches.stream().map(FilterResultJson::of).toList()));
        return results;
    }

    private Map<Long, StatusJson> render(Collection<Long> ids, Shown shown) {
        Rendering rendering = new Rendering(shown, accounts.byId(shown.authors()));
        Map<Long, StatusJson> rendered = new LinkedHashMap<>();
        for (Long id : ids) {
            StatusJson status = shown.isVisible(id) ? rendering.status(id, 0) : null;
            if (status != null) {
                rendered.put(id, status);
            }
        }
        return rendered;
    }

    /** One page's worth of facts. */
    private final class Rendering {
        private final Shown shown;
        private final Map<Long, AccountJson> authors;

        private Rendering(Shown shown, Map<Long, AccountJson> authors) {
            this.shown = shown;
            this.authors = authors;
        }

        /**
         * @param depth 1 inside of a reblog, 2 inside of a quote
         * @return the status; null if it or what it shares is gone
         */
        private @Nullable StatusJson status(long id, int depth) {
            KnownStatus status = shown.known().get(id);
            Live own = shown.live().get(id);
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
            Map<Long, List<FilterMatch>> filtered = shown.filtered();
            // clients read these from the outer status of a reblog as well
            return StatusJsons.of(
                    status,
                    new StatusJsons.Around(
                            shown.viewer(),
                            reblogOf == null ? own : shown.live().getOrDefault(reblogOf, own),
                            author,
                            reblog,
                            quote(view, depth),
                            filtered == null ? null : filtered.getOrDefault(id, List.of()),
                            shown.now()),
                    uris,
                    faces);
        }

        private @Nullable AnyQuote quote(StatusView view, int depth) {
            StatusView.Quote quote = view.quote();
            if (quote == null) {
                return null;
            }
            Long quotedId = quote.statusId();
            String state = shown.quoteState(quote);
            boolean accepted = state.equals(StatusView.Quote.ACCEPTED);
            if (depth >= 2) {
                return new AnyQuote.Shallow(state, accepted && quotedId != null ? Long.toString(quotedId) : null);
            }
            return new AnyQuote.Deep(state, accepted ? status(Objects.requireNonNull(quotedId), 2) : null);
        }
    }
}
