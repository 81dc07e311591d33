package social.anancus.web.status;

/**
 * What can be done with a post, and what was done.
 *
 * @param replies how many have answered
 * @param total the number of answers
 * @param boosts how many have shared it, and whether the viewer has
 * @param favourites how many favour it, and whether the viewer does
 * @param bookmarked whether the viewer has a bookmark on it
 * @param quotes how many quote it
 * @param quotePolicy who may quote it: {@code public}, {@code followers} or {@code nobody}
 * @param may what the viewer may do
 */
public record ActionsItem(
        Act replies,
        long total,
        Act boosts,
        Act favourites,
        boolean bookmarked,
        Act quotes,
        String quotePolicy,
        May may) {
    /**
     * One of the buttons below a post.
     *
     * @param number how often; empty for never
     * @param label the word, then the number
     * @param done whether the viewer has
     */
    public record Act(String number, String label, boolean done) {}

    /**
     * What the viewer may do beside reacting.
     *
     * @param boost whether it can be shared
     * @param quote whether it can be quoted
     * @param own whether it is the viewer's, to be changed and deleted
     * @param pinnable whether it can stand at the top of the viewer's profile
     * @param pinned whether it does
     * @param muted whether the viewer hears nothing of the conversation
     */
    public record May(boolean boost, boolean quote, boolean own, boolean pinnable, boolean pinned, boolean muted) {
        /**
         * @return what the button in the menu does
         */
        public String pinAction() {
            return pinned ? "unpin" : "pin";
        }

        /**
         * @return what the button in the menu does
         */
        public String muteAction() {
            return muted ? "unmute" : "mute";
        }
    }

    public String boostAction() {
        return boosts.done() ? "unreblog" : "reblog";
    }

    public String favouriteAction() {
        return favourites.done() ? "unfavourite" : "favourite";
    }

    public String bookmarkAction() {
        return bookmarked ? "unbookmark" : "bookmark";
    }
}
