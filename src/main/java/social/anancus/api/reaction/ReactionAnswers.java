package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.api.status.StatusJson;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Answers statuses and accounts after reactions, and pages of them. */
@ApplicationScoped
public class ReactionAnswers {
    private Query query;
    private Links links;
    private StatusJsonMapper statuses;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactionAnswers() {}

    @Inject
    public ReactionAnswers(Query query, Links links, StatusJsonMapper statuses, AccountJsonMapper accounts) {
        this.query = query;
        this.links = links;
        this.statuses = statuses;
        this.accounts = accounts;
    }

    private static final Paging.Limits STATUSES = Paging.Limits.of(20);
    private static final Paging.Limits ACCOUNTS = Paging.Limits.of(40);

    /**
     * @return which page of statuses is wanted
     */
    Paging statusPaging() {
        return query.paging(STATUSES);
    }

    /**
     * @return which page of accounts is wanted; account lists know no {@code min_id}
     */
    Paging accountPaging() {
        Paging wanted = query.paging(ACCOUNTS);
        return new Paging(wanted.maxId(), wanted.sinceId(), null, wanted.limit());
    }

    /**
     * @param viewer who has reacted
     * @param id to which status
     * @return it
     * @throws NotFound if the viewer may not see it
     */
    StatusJson show(Viewer viewer, long id) {
        return Optional.ofNullable(statuses.toJson(List.of(id), viewer).get(id)).orElseThrow(NotFound::new);
    }

    /**
     * @param viewer who has taken a reaction back
     * @param id from which status
     * @return it; what everybody may see is answered even to those whom its author blocks, since they have just changed it
     * @throws NotFound if it is not for everybody and the viewer may not see it any more
     */
    StatusJson showUndone(Viewer viewer, long id) {
        StatusJson seen = statuses.toJson(List.of(id), viewer).get(id);
        if (seen != null) {
            return seen;
        }
        if (statuses.toJson(List.of(id), Viewer.anonymous()).isEmpty()) {
            throw new NotFound();
        }
        return statuses.page(new Page<>(List.of(id), null, null, false), viewer).items().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param page ids of statuses that the viewer may see
     * @param viewer who looks
     * @return the statuses
     */
    Response statuses(Page<Long> page, Viewer viewer) {
        return links.whenFull(statuses.page(page, viewer));
    }

    /**
     * @param page ids of accounts
     * @return the accounts
     */
    Response accounts(Page<Long> page) {
        Map<Long, AccountJson> found = accounts.byId(page.items());
        List<AccountJson> items =
                page.items().stream().map(found::get).filter(Objects::nonNull).toList();
        return links.accounts(new Page<>(items, page.next(), page.prev(), page.full()));
    }
}
