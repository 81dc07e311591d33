package social.anancus.web.status;

import org.jspecify.annotations.Nullable;

/**
 * A post as a page shows it to somebody. Of a boost it is what is boosted, with the line that says so.
 *
 * @param id the status that is shown and acted upon
 * @param entry the status that stands in the list: the boost, or the same
 * @param author who has written it
 * @param why why it stands there; null for no reason but that it was written
 * @param place where it stands
 * @param body what it says
 * @param actions what can be done with it
 * @param filtered what is said in its place until somebody wants to see it, because of a filter; null for none
 */
public record StatusItem(
        long id,
        long entry,
        AuthorItem author,
        @Nullable WhyItem why,
        PlaceItem place,
        BodyItem body,
        ActionsItem actions,
        @Nullable String filtered) {
    /**
     * @return the id of its heading, by which links lead to it
     */
    public String anchor() {
        return "post-" + entry;
    }

    /**
     * @return the id of the heading of what it quotes
     */
    public String quoteAnchor() {
        return "post-" + entry + "-quote";
    }

    /**
     * @return where its buttons send to
     */
    public String actionsPath() {
        String path = "/posts/" + id + "/actions";
        return id == entry ? path : path + "?at=" + entry;
    }

    public String path() {
        return place.path();
    }

    /**
     * @return what it answers; 0 for nothing, and for what is not known here
     */
    public long parent() {
        return place.parent();
    }

    /**
     * @return how many answers there are
     */
    public long total() {
        return actions.total();
    }

    public boolean clear() {
        return filtered == null;
    }

    /**
     * @return the same, with the results of its poll instead of its form
     */
    public StatusItem withResults() {
        return new StatusItem(id, entry, author, why, place, body.withResults(), actions, filtered);
    }

    /**
     * @param reason another reason
     * @return the same with that reason
     */
    public StatusItem because(WhyItem reason) {
        return new StatusItem(id, entry, author, reason, place, body, actions, filtered);
    }
}
