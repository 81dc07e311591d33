package social.anancus.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.api.tag.TagJsonMapper;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.ShowTags;

/** Makes wire records of what was found. */
@ApplicationScoped
public class SearchJsonMapper {
    private AccountJsonMapper accounts;
    private StatusJsonMapper statuses;
    private ShowTags showTags;
    private TagJsonMapper tags;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchJsonMapper() {}

    @Inject
    public SearchJsonMapper(
            AccountJsonMapper accounts, StatusJsonMapper statuses, ShowTags showTags, TagJsonMapper tags) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.showTags = showTags;
        this.tags = tags;
    }

    SearchJson toJson(List<Long> accountIds, List<Long> statusIds, List<Long> tagIds, Viewer viewer) {
        Map<Long, AccountJson> shown = accounts.byId(accountIds);
        return new SearchJson(
                accountIds.stream().map(shown::get).filter(Objects::nonNull).toList(),
                List.copyOf(statuses.toJson(statusIds, viewer).values()),
                tagIds.isEmpty()
                        ? List.of()
                        : showTags.show(tagIds, viewer.accountId()).stream()
                                .map(tags::toJson)
                                .toList(),
                List.of());
    }
}
