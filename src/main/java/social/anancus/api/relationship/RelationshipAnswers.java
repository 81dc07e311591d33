package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.account.MutedAccountJson;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.core.login.UserRepository;
import social.anancus.core.relationship.ListedAccount;
import social.anancus.core.relationship.RelationshipRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;

/** What the resources of this package share: finding the other account, and answering lists and what has become of two. */
@ApplicationScoped
public class RelationshipAnswers {
    private static final Limits LIMITS = Limits.of(40);

    private RelationshipRepository relationships;
    private UserRepository users;
    private AccountJsonMapper accounts;
    private Query query;
    private Links links;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RelationshipAnswers() {}

    @Inject
    public RelationshipAnswers(
            RelationshipRepository relationships,
            UserRepository users,
            AccountJsonMapper accounts,
            Query query,
            Links links) {
        this.relationships = relationships;
        this.users = users;
        this.accounts = accounts;
        this.query = query;
        this.links = links;
    }

    /**
     * @param id an account
     * @return the same
     * @throws NotFound if others do not see it yet; whether it is there at all is found out later
     */
    long seen(long id) {
        if (!users.unseenAmong(List.of(id)).isEmpty()) {
            throw new NotFound();
        }
        return id;
    }

    /**
     * @param viewerId a local account
     * @param targetId another
     * @return how the first stands to the second
     * @throws NotFound if there is no such account
     */
    RelationshipJson one(long viewerId, long targetId) {
        return many(viewerId, List.of(targetId), true).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<RelationshipJson> many(long viewerId, Collection<Long> targets, boolean suspendedToo) {
        return relationships.relationships(viewerId, targets, suspendedToo).stream()
                .map(RelationshipJson::of)
                .toList();
    }

    /** The page that the request asks for. */
    Paging paging() {
        return query.paging(LIMITS);
    }

    Response page(Page<ListedAccount> page) {
        Map<Long, AccountJson> known = known(page);
        return links.accounts(with(
                page,
                page.items().stream()
                        .map(row -> known.get(row.accountId()))
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** One that has gone between the two statements is left out. */
    private static <T> Page<T> with(Page<ListedAccount> page, List<T> items) {
        return new Page<>(items, page.next(), page.prev(), page.full());
    }

    /** The same with the time at which each ends. */
    Response mutes(Page<ListedAccount> page) {
        Map<Long, AccountJson> known = known(page);
        return links.accounts(with(
                page,
                page.items().stream()
                        .filter(row -> known.containsKey(row.accountId()))
                        .map(row ->
                                new MutedAccountJson(Objects.requireNonNull(known.get(row.accountId())), row.until()))
                        .toList()));
    }

    private Map<Long, AccountJson> known(Page<ListedAccount> page) {
        return accounts.byId(page.items().stream().map(ListedAccount::accountId).toList());
    }
}
