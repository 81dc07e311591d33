package social.anancus.web.settings.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.filter.CreateFilter;
import social.anancus.core.filter.DeleteFilter;
import social.anancus.core.filter.Filter;
import social.anancus.core.filter.FilterDraft;
import social.anancus.core.filter.FindFilter;
import social.anancus.core.filter.ListFilters;
import social.anancus.core.filter.RemoveFilterStatus;
import social.anancus.core.filter.UpdateFilter;

/** What core lets people do with filters, in one place for the pages. */
@ApplicationScoped
public class FilterUseCases {
    private ListFilters listFilters;
    private FindFilter findFilter;
    private CreateFilter createFilter;
    private UpdateFilter updateFilter;
    private DeleteFilter deleteFilter;
    private RemoveFilterStatus removeStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilterUseCases() {}

    @Inject
    public FilterUseCases(
            ListFilters listFilters,
            FindFilter findFilter,
            CreateFilter createFilter,
            UpdateFilter updateFilter,
            DeleteFilter deleteFilter,
            RemoveFilterStatus removeStatus) {
        this.listFilters = listFilters;
        this.findFilter = findFilter;
        this.createFilter = createFilter;
        this.updateFilter = updateFilter;
        this.deleteFilter = deleteFilter;
        this.removeStatus = removeStatus;
    }

    List<Filter> list(long accountId) {
        return listFilters.list(accountId);
    }

    Filter find(long accountId, long id) {
        return findFilter.find(accountId, id);
    }

    void create(long accountId, FilterDraft draft) {
        createFilter.create(accountId, draft);
    }

    void update(long accountId, long id, FilterDraft draft) {
        updateFilter.update(accountId, id, draft);
    }

    void delete(long accountId, long id) {
        deleteFilter.delete(accountId, id);
    }

    void forget(long accountId, long filterStatusId) {
        removeStatus.remove(accountId, filterStatusId);
    }
}
