package social.anancus.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.Relationship;
import social.anancus.core.tag.FeaturedTag;
import social.anancus.web.sharing.SocialHead;
import social.anancus.web.status.Feed;
import social.anancus.web.support.Excerpt;
import social.anancus.web.support.Redirects;

/**
 * A profile.
 *
 * @param account whose
 * @param tab which part of it
 * @param state whether the posts are shown, or why not
 * @param choice which posts
 * @param pinned the pinned posts, on the first page only
 * @param posts the posts
 * @param beside what stands beside them
 * @param note the private note on the account
 * @param head what other programs look for
 */
public record ProfilePage(
        AccountItem account,
        Tab tab,
        State state,
        Choice choice,
        Feed pinned,
        Feed posts,
        Beside beside,
        Note note,
        SocialHead head) {
    /** The parts of a profile. */
    public enum Tab {
        POSTS(""),
        REPLIES("/with_replies"),
        MEDIA("/media"),
        FEATURED("/featured"),
        ABOUT("/about");

        private final String path;

        Tab(String path) {
            this.path = path;
        }

        /**
         * @return what follows the profile's path in the address
         */
        public String path() {
            return path;
        }

        static Tab of(String word) {
            for (Tab tab : values()) {
                if (tab.path.equals("/" + word)) {
                    return tab;
                }
            }
            return POSTS;
        }
    }

    /** Whether the posts are shown. */
    public enum State {
        SHOWN,
        /** Moderators of this server limit the account, and the viewer does not follow it. */
        LIMITED,
        /** The viewer blocks the account, or its server. */
        BLOCKING,
        /** The account blocks the viewer. */
        BLOCKED_BY,
        /** It lives elsewhere, and the viewer is a visitor: they see it there. */
        ELSEWHERE
    }

    /**
     * Which posts.
     *
     * @param boosts whether boosts too
     * @param tag only with this hashtag; null for all
     */
    public record Choice(boolean boosts, @Nullable String tag) {}

    /**
     * What stands beside the posts.
     *
     * @param tags featured hashtags
     * @param familiar some of the followers whom the viewer follows
     * @param familiarCount how many of them there are
     * @param endorsed whom the account features
     * @param movedTo where it has gone; null where it has not
     */
    public record Beside(
            List<FeaturedTag> tags,
            List<AccountItem> familiar,
            int familiarCount,
            List<AccountItem> endorsed,
            @Nullable AccountItem movedTo) {}

    /**
     * The private note on the account.
     *
     * @param text what it says
     * @param problem the key of what is wrong with it; null for nothing
     */
    public record Note(String text, @Nullable String problem) {
        /**
         * @return how it begins
         */
        public String start() {
            return Excerpt.of(text, 40);
        }
    }

    /**
     * @param word a state
     * @return whether it is this one
     */
    public boolean is(String word) {
        return state.name().equals(word);
    }

    /**
     * @return how the viewer stands to the account; null for visitors and on one's own profile
     */
    public @Nullable Relationship relationship() {
        return account.relationship();
    }

    /**
     * @return the address of this page with boosts, or without them
     */
    public String withBoosts(boolean wanted) {
        return account.path() + tab.path() + (wanted ? "" : "?boosts=0");
    }

    /**
     * @param tag a featured hashtag
     * @return the address of the posts that have it
     */
    public String taggedPath(FeaturedTag tag) {
        return account.path() + "/tagged/" + Redirects.encode(tag.name());
    }

    /**
     * @return whether there are posts that this server has not read yet
     */
    public boolean waiting() {
        return state == State.SHOWN
                && tab == Tab.POSTS
                && choice.tag() == null
                && !account.local()
                && account.counts().statuses() > 0
                && posts.items().isEmpty()
                && pinned.items().isEmpty()
                && posts.newer() == null;
    }

    /**
     * @return whether this is a tab with posts
     */
    public boolean listed() {
        return state == State.SHOWN && tab != Tab.FEATURED && tab != Tab.ABOUT;
    }
}
