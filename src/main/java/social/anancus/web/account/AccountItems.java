package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.ActorType;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.relationship.Relationship;
import social.anancus.core.relationship.RelationshipRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.SafeHtml;

/** Makes {@link AccountItem}s, many at once. */
@ApplicationScoped
public class AccountItems {
    private AccountViewRepository accounts;
    private RelationshipRepository relationships;
    private AccountTexts texts;
    private MediaUrls media;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountItems() {}

    @Inject
    AccountItems(
            AccountViewRepository accounts,
            RelationshipRepository relationships,
            AccountTexts texts,
            MediaUrls media,
            LocalUris uris) {
        this.accounts = accounts;
        this.relationships = relationships;
        this.texts = texts;
        this.media = media;
        this.uris = uris;
    }

    /**
     * @param accountIds ids of accounts
     * @param viewer who looks
     * @return by id, those that there are, suspended ones emptied; at most five statements for any number of accounts, four for
     *     who is not logged in
     */
    public Map<Long, AccountItem> of(Collection<Long> accountIds, Viewer viewer) {
        Set<Long> ids = new LinkedHashSet<>(accountIds);
        List<AccountView> found = accounts.find(ids);
        Map<Long, AccountTexts.Shown> shown = texts.of(found.stream()
                .map(AccountView::account)
                .filter(account -> !account.isSuspended())
                .toList());
        Map<Long, Relationship> standing = standing(ids, viewer);
        Map<Long, AccountItem> all = new HashMap<>();
        for (AccountView view : found) {
            long id = view.account().id();
            all.put(id, item(view, shown.get(id), viewer.is(id), standing.get(id)));
        }
        return all;
    }

    /**
     * @param accountIds ids of accounts, in the order of the answer
     * @param viewer who looks
     * @return those that there are, each once
     */
    public List<AccountItem> list(Collection<Long> accountIds, Viewer viewer) {
        Map<Long, AccountItem> all = of(accountIds, viewer);
        return new LinkedHashSet<>(accountIds)
                .stream().map(all::get).filter(Objects::nonNull).toList();
    }

    /**
     * @param accountId an account
     * @param viewer who looks
     * @return it
     * @throws NotFound if there is none
     */
    public AccountItem one(long accountId, Viewer viewer) {
        AccountItem item = of(List.of(accountId), viewer).get(accountId);
        if (item == null) {
            throw new NotFound();
        }
        return item;
    }

    private Map<Long, Relationship> standing(Set<Long> ids, Viewer viewer) {
        Map<Long, Relationship> standing = new HashMap<>();
        if (viewer instanceof Viewer.LocalViewer local) {
            for (Relationship each : relationships.relationships(local.id(), ids, true)) {
                if (!viewer.is(each.targetAccountId())) {
                    standing.put(each.targetAccountId(), each);
                }
            }
        }
        return standing;
    }

    private AccountItem item(
            AccountView view, AccountTexts.@Nullable Shown text, boolean self, @Nullable Relationship relationship) {
        Account account = view.account();
        AccountView.Counts counts = view.counts();
        AccountView.Badge badge = text == null ? null : view.badge();
        return new AccountItem(
                account.id(),
                account.username(),
                account.domain(),
                Objects.requireNonNullElse(account.domain(), uris.localDomain()),
                text == null ? account.username() : AccountTexts.name(account),
                text == null ? SafeHtml.ofText(account.username()) : text.name(),
                text == null ? SafeHtml.EMPTY : text.note(),
                text == null ? List.of() : text.fields(),
                images(account),
                new AccountItem.Counts(
                        counts.statuses(), counts.following(), counts.followers(), counts.lastStatusAt()),
                marks(view),
                badge == null ? null : badge.name(),
                account.createdAt(),
                originalUrl(account),
                text == null ? null : account.movedToAccountId(),
                self,
                relationship);
    }

    private AccountItem.Images images(Account account) {
        AccountImage avatar = account.isSuspended() ? null : account.avatar();
        AccountImage header = account.isSuspended() ? null : account.header();
        return new AccountItem.Images(
                media.avatar(avatar, account.id()),
                media.avatarStatic(avatar, account.id()),
                media.header(header, account.id()),
                media.headerStatic(header, account.id()),
                header == null ? "" : header.description(),
                header != null && (header.key() != null || header.remoteUrl() != null));
    }

    private static AccountItem.Marks marks(AccountView view) {
        Account account = view.account();
        boolean shown = !account.isSuspended();
        return new AccountItem.Marks(
                shown && account.isLocked(),
                shown && account.actorType().isBot(),
                account.actorType() == ActorType.GROUP,
                account.isMemorial(),
                !shown,
                account.isSilenced(),
                Objects.equals(account.hideCollections(), true),
                !Objects.equals(view.noindex(), false),
                account.showsMedia(),
                account.showsFeatured());
    }

    /** Other servers say what they like: only addresses of the web become links. */
    private static @Nullable String originalUrl(Account account) {
        if (account.remote() == null) {
            return null;
        }
        String url = Objects.requireNonNullElse(
                account.remote().url(), account.remote().uri());
        return url.startsWith("https://") || url.startsWith("http://") ? url : null;
    }
}
