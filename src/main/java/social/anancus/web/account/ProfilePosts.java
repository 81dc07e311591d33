package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.ProfilePage.Tab;
import social.anancus.web.status.Feed;
import social.anancus.web.status.Reading;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.status.WhyItem;

/** Reads the posts of a profile, as far as the viewer may see them. */
@ApplicationScoped
class ProfilePosts {
    private static final int MOST_PINNED = 20;
    private static final AccountTimeline.Wanted PINNED = new AccountTimeline.Wanted(true, false, false, false, null);

    private Reading reading;
    private AccountTimeline timeline;
    private StatusItems items;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ProfilePosts() {}

    @Inject
    ProfilePosts(Reading reading, AccountTimeline timeline, StatusItems items) {
        this.reading = reading;
        this.timeline = timeline;
        this.items = items;
    }

    /**
     * The posts of a profile.
     *
     * @param pinned those that its owner put first, on the first page only
     * @param others the others
     */
    record Posts(Feed pinned, Feed others) {}

    /**
     * @param account whose
     * @param asked which of them
     * @param shown whether there are any for the viewer
     * @return them
     */
    Posts of(AccountItem account, ProfilePages.Asked asked, boolean shown) {
        boolean listed = asked.tab() != Tab.FEATURED && asked.tab() != Tab.ABOUT;
        if (!shown || !listed) {
            return new Posts(nothing(), nothing());
        }
        boolean first =
                asked.tab() == Tab.POSTS && asked.isFirst() && asked.choice().tag() == null;
        Feed pinned = first ? pinned(account) : nothing();
        Set<Long> above = pinned.items().stream().map(StatusItem::id).collect(Collectors.toSet());
        AccountTimeline.Wanted wanted = new AccountTimeline.Wanted(
                false,
                asked.tab() == Tab.MEDIA,
                asked.tab() == Tab.POSTS && asked.choice().tag() == null,
                !asked.choice().boosts(),
                asked.choice().tag());
        Page<Long> page = timeline.page(reading.viewer(), account.id(), wanted, asked.paging());
        List<Long> rest =
                page.items().stream().filter(id -> !above.contains(id)).toList();
        Feed others = reading.feed(
                reading.text("people.posts-of", account.name()),
                new Page<>(rest, page.next(), page.prev(), page.full()),
                FilterContext.ACCOUNT,
                new Reading.Place(asked.address(account), asked.paging()));
        return new Posts(pinned, others);
    }

    private static Feed nothing() {
        return new Feed("", List.of(), null, null, null);
    }

    private Feed pinned(AccountItem account) {
        Page<Long> ids = timeline.page(reading.viewer(), account.id(), PINNED, Paging.first(MOST_PINNED));
        WhyItem why = new WhyItem("is-pin", "pin", null, "", reading.text("people.pinned"));
        List<StatusItem> shown = items.page(ids, reading.look(FilterContext.ACCOUNT)).items().stream()
                .map(item -> item.because(why))
                .toList();
        return new Feed(reading.text("people.pinned-of", account.name()), shown, null, null, null);
    }
}
