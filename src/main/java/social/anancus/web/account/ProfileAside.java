package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.ListFeaturedTags;

/** Reads what stands beside the posts of a profile. */
@ApplicationScoped
class ProfileAside {
    private static final int FACES = 5;
    private static final int MOST_ENDORSED = 40;

    private RelationshipListRepository lists;
    private ListFeaturedTags tags;
    private AccountItems items;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ProfileAside() {}

    @Inject
    ProfileAside(RelationshipListRepository lists, ListFeaturedTags tags, AccountItems items) {
        this.lists = lists;
        this.tags = tags;
        this.items = items;
    }

    ProfilePage.Beside of(AccountItem account, Viewer viewer, boolean withEndorsed) {
        List<Long> familiar = familiar(account, viewer);
        List<Long> faces = familiar.stream().limit(FACES).toList();
        List<Long> endorsed = withEndorsed
                ? lists.allEndorsed(account.id()).stream().limit(MOST_ENDORSED).toList()
                : List.of();
        List<Long> all = new ArrayList<>(faces);
        all.addAll(endorsed);
        Long movedTo = account.movedToId();
        if (movedTo != null) {
            all.add(movedTo);
        }
        Map<Long, AccountItem> known = items.of(all, viewer);
        AccountItem target = movedTo == null ? null : known.get(movedTo);
        return new ProfilePage.Beside(
                tags.list(account.id()),
                shown(faces, known),
                familiar.size(),
                shown(endorsed, known),
                target == null || target.marks().suspended() ? null : target);
    }

    private static List<AccountItem> shown(List<Long> ids, Map<Long, AccountItem> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private List<Long> familiar(AccountItem account, Viewer viewer) {
        Long me = viewer.accountId();
        if (me == null || account.self()) {
            return List.of();
        }
        return lists.familiarFollowers(me, List.of(account.id())).getOrDefault(account.id(), List.of());
    }
}
