package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.Relationship;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.ProfilePage.Choice;
import social.anancus.web.account.ProfilePage.Note;
import social.anancus.web.account.ProfilePage.State;
import social.anancus.web.account.ProfilePage.Tab;
import social.anancus.web.sharing.SocialHeads;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.View;

/** Puts profiles together. */
@ApplicationScoped
class ProfilePages {
    static final int POSTS = 20;
    private static final int UNPROCESSABLE = 422;

    private People people;
    private ProfilePosts posts;
    private ProfileAside aside;
    private SocialHeads heads;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ProfilePages() {}

    @Inject
    ProfilePages(People people, ProfilePosts posts, ProfileAside aside, SocialHeads heads) {
        this.people = people;
        this.posts = posts;
        this.aside = aside;
        this.heads = heads;
    }

    /**
     * What was asked for.
     *
     * @param tab which part of the profile
     * @param choice which posts
     * @param anyway whether to show what is hidden behind a warning
     * @param paging which page of the posts
     */
    record Asked(Tab tab, Choice choice, boolean anyway, Paging paging) {
        /** What follows the profile's path in the address. */
        String path() {
            return choice.tag() == null ? tab.path() : "/tagged/" + Redirects.encode(choice.tag());
        }

        /** The address of the list of posts, without the page. */
        String address(AccountItem account) {
            String path = account.path() + path();
            if (!anyway) {
                return choice.boosts() ? path : path + "?boosts=0";
            }
            return path + (choice.boosts() ? "?anyway=1" : "?anyway=1&boosts=0");
        }

        boolean isFirst() {
            return paging.maxId() == null && paging.minId() == null;
        }
    }

    private static final Asked FIRST = new Asked(Tab.POSTS, new Choice(true, null), false, Paging.first(POSTS));

    /**
     * @param account whose profile; not a suspended account
     * @param asked what of it
     * @return the page
     */
    Response show(AccountItem account, Asked asked) {
        Relationship standing = account.relationship();
        Note note = new Note(standing == null ? "" : standing.note(), null);
        return View.of("/people/profile", page(account, asked, note)).answer(200);
    }

    /**
     * @param account whose profile
     * @param typed a note that was refused
     * @return the page with it and what is wrong
     */
    Response noteAgain(AccountItem account, String typed) {
        Note note = new Note(typed, "people.note.long");
        return View.of("/people/profile", page(account, FIRST, note)).answer(UNPROCESSABLE);
    }

    private ProfilePage page(AccountItem account, Asked asked, Note note) {
        Viewer viewer = people.viewer();
        State state = state(account, viewer, asked.anyway());
        boolean shown = state == State.SHOWN;
        ProfilePosts.Posts read = posts.of(account, asked, shown);
        return new ProfilePage(
                account,
                asked.tab(),
                state,
                asked.choice(),
                read.pinned(),
                read.others(),
                shown || state == State.LIMITED
                        ? aside.of(account, viewer, asked.tab() == Tab.FEATURED)
                        : new ProfilePage.Beside(List.of(), List.of(), 0, List.of(), null),
                note,
                heads.ofAccount(account.id()));
    }

    private static State state(AccountItem account, Viewer viewer, boolean anyway) {
        if (account.self()) {
            return State.SHOWN;
        }
        if (!account.local() && viewer instanceof Viewer.Anonymous) {
            return State.ELSEWHERE;
        }
        Relationship standing = account.relationship();
        if (standing != null && standing.blockedBy()) {
            return State.BLOCKED_BY;
        }
        if (anyway) {
            return State.SHOWN;
        }
        if (standing != null && (standing.blocking() || standing.domainBlocking())) {
            return State.BLOCKING;
        }
        return account.marks().limited() && !follows(standing) ? State.LIMITED : State.SHOWN;
    }

    private static boolean follows(@Nullable Relationship standing) {
        return standing != null && standing.following();
    }
}
